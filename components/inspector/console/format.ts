// What a line of the console says, as a browser's console reads its format string. Done when a line is shown or searched,
// from snapshots, so that a line that nobody sees costs no more than its values.
import type { Snapshot } from "@/lib/contract/frame/snapshot"
import { previewSnapshot } from "../value/preview-snapshot"
import { readStyle, type SafeStyle } from "./style"

/** Null where what arrived was no snapshot. */
export type Logged = Snapshot | null

export type Part =
  | { kind: "text"; text: string; style: SafeStyle }
  /** A value that opens; `isOpen` from the beginning where the format asks for all of it. */
  | { kind: "value"; value: Logged; style: SafeStyle; isOpen: boolean }

/** `parts` make one text; `rest` are the values behind it, each for itself. */
export type Line = { parts: Part[]; rest: Logged[] }

const specifier = /%[csdifoO%]/g

/** A line whose first value is text and has others behind it is a format string, as the specification says. */
export function formatLine(values: Logged[]): Line {
  const [first, ...others] = values
  if (first?.type !== "string" || first.cut || others.length === 0) return { parts: [], rest: values }
  const rest = [...others]
  const parts: Part[] = []
  let style: SafeStyle = {}
  let text = ""
  let end = 0

  function endText() {
    if (text) parts.push({ kind: "text", text, style })
    text = ""
  }

  for (const { 0: found, index } of first.value.matchAll(specifier)) {
    text += first.value.slice(end, index)
    end = index + found.length
    if (found === "%%") text += "%"
    else if (rest.length === 0) text += found
    else if (found === "%c") {
      endText()
      style = readStyle(textOf(rest.shift() ?? null))
    } else if (found === "%o" || found === "%O") {
      endText()
      parts.push({ kind: "value", value: rest.shift() ?? null, style, isOpen: false })
    } else text += convert(found, rest.shift() ?? null)
  }
  text += first.value.slice(end)
  endText()
  return { parts, rest }
}

/** The whole of a line as text, for whoever searches it. */
export function textOfLine(values: Logged[]): string {
  const { parts, rest } = formatLine(values)
  const said = parts.map((part) => (part.kind === "text" ? part.text : textOf(part.value))).join("")
  return [...(parts.length > 0 ? [said] : []), ...rest.map(textOf)].join(" ")
}

function convert(found: string, value: Logged) {
  if (found === "%s") return textOf(value)
  const text = numberText(value)
  if (text === null) return "NaN"
  // A bigint stays whole.
  if (/^-?\d+n$/.test(text)) return text
  const number = found === "%f" ? Number.parseFloat(text) : Math.trunc(Number(text))
  return String(Number.isNaN(number) ? Number.parseInt(text, 10) : number)
}

function numberText(value: Logged) {
  if (value?.type === "string") return value.value
  return value?.type === "literal" ? value.text : null
}

function textOf(value: Logged): string {
  if (value?.type === "string") return value.value
  return value ? previewSnapshot(value) : ""
}
