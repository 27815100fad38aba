// HTML that was pasted into the script pane, most often the <script> tags of an install snippet.
import type { Project } from "@/lib/contract/playground/project"

/** No script begins with it: as JSX such a tag would be made, and dropped. */
export function startsWithHtml(script: string): boolean {
  return /^\s*(?:<!--|<!doctype\b|<(?:html|head|body|script|style|link|meta|noscript)\b)/i.test(script)
}

/** Whether the line, on which a script does not parse, belongs to a <script> tag that begins a line, and is closed. */
export function isInScriptTag(script: string, line: number): boolean {
  const lineOf = (offset: number) => script.slice(0, offset).split("\n").length
  return ranges(script).some(([start, end]) => lineOf(start) <= line && line <= lineOf(end))
}

/** Tags with the remarks of HTML before them; all of a text that is HTML from its beginning to its end. */
export function movePastedHtml({ html, script }: Pick<Project, "html" | "script">): Pick<Project, "html" | "script"> {
  const isAllHtml = startsWithHtml(script) && script.trimEnd().endsWith(">")
  const moved = isAllHtml ? [script.trim()] : ranges(script).map(([start, end]) => script.slice(start, end).trim())
  const rest = isAllHtml ? "" : without(script, ranges(script))
  return { html: insert(html, moved.join("\n")), script: rest.trim() ? `${rest.trim()}\n` : "" }
}

function ranges(script: string): [number, number][] {
  const tags = script.matchAll(/^[^\S\n]*(?:<!--(?:(?!-->)[\s\S])*-->\s*)*<script\b[\s\S]*?<\/script\s*>/gim)
  return Array.from(tags, ({ index, 0: text }) => [index, index + text.length])
}

function without(script: string, cut: [number, number][]) {
  const starts = [0, ...cut.map(([, end]) => end)]
  const ends = [...cut.map(([start]) => start), script.length]
  return starts.map((start, index) => script.slice(start, ends[index])).join("")
}

/** At the end of the body, which is where the script pane runs. */
function insert(html: string, moved: string) {
  const end = html.search(/<\/body\s*>(?![\s\S]*<\/body)/i)
  if (end < 0) return html.trim() ? `${html.trimEnd()}\n${moved}\n` : `${moved}\n`
  return `${html.slice(0, end)}${moved}\n${html.slice(end)}`
}
