// Colours for the text that shows until Monaco is there, and in its place on touch devices. Good enough to read by; the
// real grammar is Monaco's.
import type { Language } from "@/lib/contract/playground/parts"

export type TokenKind = "plain" | "comment" | "string" | "keyword" | "number"
export type Token = { kind: TokenKind; text: string }

/** Longer text shows without colours, so that typing stays quick. */
const maxLength = 30_000

const script =
  /(?<comment>\/\/.*|\/\*[\s\S]*?(?:\*\/|$))|(?<string>"(?:\\.|[^"\\\n])*"?|'(?:\\.|[^'\\\n])*'?|`(?:\\[\s\S]|[^`\\])*`?)|(?<keyword>\b(?:as|async|await|break|case|catch|class|const|continue|default|delete|do|else|export|extends|false|finally|for|from|function|if|import|in|instanceof|interface|let|new|null|of|return|satisfies|switch|this|throw|true|try|type|typeof|undefined|var|void|while|yield)\b)|(?<number>\b\d[\w.]*)/g

const grammars: Record<Exclude<Language, "text">, RegExp> = {
  script,
  json: script,
  html: /(?<comment><!--[\s\S]*?(?:-->|$))|(?<keyword><\/?[A-Za-z][\w-]*|<!doctype|\/?>)|(?<string>(?<==)(?:"[^"]*"?|'[^']*'?))|(?<number>[\w:-]+(?==["']))/gi,
  css: /(?<comment>\/\*[\s\S]*?(?:\*\/|$))|(?<string>"[^"\n]*"?|'[^'\n]*'?)|(?<keyword>@[\w-]+|--[\w-]+)|(?<number>#[\da-f]{3,8}\b|(?<![\w-])-?\.?\d[\d.]*(?:[a-z]+|%)?)/gi,
}

export function highlight(text: string, language: Language): Token[] {
  if (language === "text" || text.length > maxLength) return [{ kind: "plain", text }]
  const tokens: Token[] = []
  let end = 0
  for (const match of text.matchAll(grammars[language])) {
    if (match.index > end) tokens.push({ kind: "plain", text: text.slice(end, match.index) })
    tokens.push({ kind: kindOf(match.groups), text: match[0] })
    end = match.index + match[0].length
  }
  if (end < text.length) tokens.push({ kind: "plain", text: text.slice(end) })
  return tokens
}

function kindOf(groups: Record<string, string | undefined> = {}): TokenKind {
  const kinds = ["comment", "string", "keyword", "number"] as const
  return kinds.find((kind) => groups[kind] !== undefined) ?? "plain"
}
