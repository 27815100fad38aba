import { readData } from "../browser/properties"
import { positionInHtml } from "./html-position"
import { ownUrl } from "./position"

const frameLine = /^\s+at .+$|^[^\s].*@.*:\d+:\d+$|^@.*:\d+:\d+$/

/** What an error is, and where it was made. */
export function splitStack(error: Error): { text: string; frames: string } {
  const stack = textOf(readData(error, "stack"))
  return { text: titleOf(error) || headOf(stack), frames: framesOf(stack) }
}

/** The lines that say where, of the page's code only. */
export function framesOf(stack: string): string {
  const lines = stack.split("\n")
  const first = lines.findIndex((line) => frameLine.test(line))
  if (first < 0) return ""
  const theirs = lines.slice(first).filter((line) => !isOurs(line))
  return theirs.map(withHtmlPlace).join("\n")
}

function withHtmlPlace(frame: string) {
  const position = positionInHtml(frame)
  return position ? frame.replace(/<anonymous>:\d+:\d+/, `index.html:${position.line}:${position.column}`) : frame
}

function headOf(stack: string) {
  const lines = stack.split("\n")
  const first = lines.findIndex((line) => frameLine.test(line))
  return (first < 0 ? lines : lines.slice(0, first)).join("\n")
}

/** The Messenger's files come from the frame's server. */
function isOurs(line: string) {
  const { origin } = location
  return [ownUrl, `${origin}/sdk.js`, `${origin}/sdk/`, `${origin}/widget/`].some((address) => line.includes(address))
}

/** An engine writes it into the stack when the error is made, before a class may give it its name. */
function titleOf(error: Error) {
  const name = textOf(readData(error, "name"))
  const message = textOf(readData(error, "message"))
  return name && message ? `${name}: ${message}` : name || message
}

function textOf(value: unknown) {
  return typeof value === "string" ? value : ""
}
