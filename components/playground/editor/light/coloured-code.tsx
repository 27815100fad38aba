import { languageOf } from "@/lib/contract/playground/parts"
import type { Part } from "@/lib/contract/playground/project"
import { highlight, type TokenKind } from "./highlight"

const colours = {
  comment: "text-code-comment",
  string: "text-code-string",
  keyword: "text-code-keyword",
  number: "text-code-number",
} satisfies Record<Exclude<TokenKind, "plain">, string>

type ColouredCodeProps = {
  text: string
  part: Part
  /** How many pieces get a colour; what follows them is plain. */
  most?: number
}

/** A text in the colours of its kind, for a `pre`. */
export function ColouredCode({ text, part, most = Number.POSITIVE_INFINITY }: ColouredCodeProps) {
  const tokens = highlight(text, languageOf(part))
  const rest = tokens.slice(2 * most).map(({ text }) => text)
  return [
    ...tokens.slice(0, 2 * most).map(({ kind, text }, index) =>
      kind === "plain" ? (
        text
      ) : (
        // biome-ignore lint/suspicious/noArrayIndexKey: tokens have no identity; the list is drawn anew on each edit.
        <span key={index} className={colours[kind]}>
          {text}
        </span>
      ),
    ),
    rest.join(""),
  ]
}
