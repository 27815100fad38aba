// Prettier on a text of the project. Each of its languages is loaded when a text first needs it.
import type { Options, Plugin } from "prettier"
import { formatWithCursor } from "prettier/standalone"
import type { FormatResult, Formatted, Written } from "./format-messages"

/** Never throws for what the visitor wrote: what is wrong with it comes back as data. */
export async function formatText(language: Formatted, { text, cursor }: Written): Promise<FormatResult> {
  const plugins = await loaders[language]()
  try {
    const { formatted, cursorOffset } = await formatWithCursor(text, {
      ...parsers[language],
      plugins,
      cursorOffset: cursor,
      semi: hasSemicolons(text),
      printWidth: 100,
      // What is between two tags counts by what it means, not by how it is written.
      htmlWhitespaceSensitivity: "css",
      endOfLine: "auto",
    })
    return { state: "done", written: { text: formatted, cursor: Math.max(0, cursorOffset) } }
  } catch (error) {
    return { state: "failed", message: sentenceOf(error), line: lineOf(error) }
  }
}

const parsers = {
  // The name says that it may have JSX.
  script: { parser: "typescript", filepath: "script.tsx" },
  css: { parser: "css" },
  html: { parser: "html" },
  json: { parser: "json" },
} satisfies Record<Formatted, Options>

const loaders: Record<Formatted, () => Promise<Plugin[]>> = {
  script: () => Promise.all([import("prettier/plugins/typescript"), import("prettier/plugins/estree")]),
  css: () => Promise.all([import("prettier/plugins/postcss")]),
  json: () => Promise.all([import("prettier/plugins/babel"), import("prettier/plugins/estree")]),
  // With the styles and scripts that are in it.
  html: () =>
    Promise.all([
      import("prettier/plugins/html"),
      import("prettier/plugins/postcss"),
      import("prettier/plugins/babel"),
      import("prettier/plugins/estree"),
    ]),
}

/** Who writes none gets none. */
function hasSemicolons(text: string) {
  return /;[^\S\n]*$/m.test(text)
}

/** Without the excerpt of the text and the position, which follow in what Prettier says. */
function sentenceOf(error: unknown) {
  const [first = ""] = String(error instanceof Error ? error.message : error).split("\n")
  return first.replace(/^CssSyntaxError:\s*/, "").replace(/\s*\(\d+:\d+\)\s*$/, "")
}

function lineOf(error: unknown): number | null {
  const start = error instanceof Error && "loc" in error ? (error.loc as { start?: { line?: number } }).start : null
  return start?.line ?? null
}
