// Where a line of an inline script is in the HTML pane. The browser counts the lines of such a script from its own tag,
// and calls all of them <anonymous>, so which one is meant is found by what runs, or by what can have such a line.
import type { Position } from "@/lib/contract/frame/frame"

export type InlineScript = {
  text: string
  lines: string[]
  /** Where its text begins in the pane, 1-based. */
  line: number
  column: number
}

let html = ""
let scripts: InlineScript[] | null = null

export function beginHtml(begun: string): void {
  html = begun
  scripts = null
}

/** The place in the pane of what a frame of a stack calls <anonymous>; null for any other, and where it is not known. */
export function positionInHtml(frame: string): Position | null {
  const [, line, column] = /^(?!.*\beval at\b).*<anonymous>:(\d+):(\d+)/.exec(frame) ?? []
  return line && column ? placeIn({ line: Number(line), column: Number(column) }) : null
}

/** The same for a position that is no part of a stack. */
export function placeIn(position: { line: number; column: number }): Position | null {
  scripts ??= findScripts(html)
  const running = document.currentScript?.textContent
  const possible = scripts.filter(({ text }) => text === running)
  // The script of the other pane may call what the HTML declares; any other script that runs was made by a script.
  const isElsewhere = running && possible.length === 0 && !running.includes("//# sourceURL=")
  if (possible.length === 0 && !isElsewhere) possible.push(...scripts.filter((script) => holds(script, position)))
  const [script, other] = possible
  return script && !other ? within(script, position) : null
}

/** The inline scripts of some HTML, in order. */
export function findScripts(source: string): InlineScript[] {
  // As the parser reads it.
  const text = source.replaceAll(/\r\n?/g, "\n")
  const found: InlineScript[] = []
  let from = 0
  for (const script of new DOMParser().parseFromString(text, "text/html").querySelectorAll("script")) {
    const code = script.textContent
    const start = code ? text.indexOf(code, from) : -1
    if (start < 0) continue
    from = start + code.length
    if (script.hasAttribute("src")) continue
    const before = text.slice(0, start).split("\n")
    found.push({ text: code, lines: code.split("\n"), line: before.length, column: (before.at(-1)?.length ?? 0) + 1 })
  }
  return found
}

function holds({ lines }: InlineScript, { line, column }: { line: number; column: number }) {
  const found = lines[line - 1]
  return found !== undefined && column <= found.length + 1 && /\S/.test(found.slice(column - 1))
}

function within(script: InlineScript, { line, column }: { line: number; column: number }): Position {
  const isFirst = line === 1
  return { pane: "html", line: script.line + line - 1, column: isFirst ? script.column + column - 1 : column }
}
