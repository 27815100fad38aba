import type { Language } from "@/lib/contract/playground/parts"
import { highlight, type Token } from "../playground/editor/light/highlight"

type CodeLines = { text: string; language: Language; maxLines: number; maxColumns: number }

/** Where a text begins, in colours, line by line; empty lines before it are left out, and what is too long is cut. */
export function codeLines({ text, language, maxLines, maxColumns }: CodeLines): Token[][] {
  const beginning = text
    .replace(/^\s*\n/, "")
    .split(/\r\n?|\n/)
    .slice(0, maxLines)
    .map((line) => drawable(line.replaceAll("\t", "  ").slice(0, maxColumns)))
    .join("\n")
  const lines: Token[][] = [[]]
  for (const { kind, text } of highlight(beginning, language)) {
    for (const [index, part] of text.split("\n").entries()) {
      if (index > 0) lines.push([])
      if (part !== "") lines.at(-1)?.push({ kind, text: part })
    }
  }
  return lines
}

/** The text with what the picture's fonts have; a font that lacks a character would be fetched from another server. */
export function drawable(text: string): string {
  return text.replace(/[^ -~¡-ÿ–—‘’“”…€]/gu, "·")
}
