// Stacks speak of the code that ran; whoever reads them wrote the panes.
import type { Position } from "@/lib/contract/frame/frame"
import type { Origin } from "./entry"
import { nameOfOrigin, textOfOrigin } from "./origins"

type Place = (position: Position) => Origin | null

/** Values in one entry that are looked into; a frame sends fewer. */
const maxNodes = 10_000

export function mapStack(stack: string, place: Place): string {
  return stack.replaceAll(
    /playground:\/\/\/(?:script|console\/(\d+))\.js(?::(\d+):(\d+))?/g,
    (_, input, lineText, columnText) => {
      const [line, column] = [Number(lineText), Number(columnText)]
      if (input === undefined) return textOf("script", lineText && place({ pane: "script", line, column }))
      return textOf("console", lineText && place({ pane: "console", input: Number(input), line, column }))
    },
  )
}

function textOf(pane: Origin["pane"], found: Origin | null | undefined) {
  return found ? textOfOrigin(found) : nameOfOrigin(pane)
}

/**
 * The same for every error in these values, which are snapshots that nobody has parsed yet: they came from a frame and
 * were weighed, so they end. They are the page's own copy, and changed in place.
 */
export function mapStacks(values: unknown[], place: Place): unknown[] {
  const waiting: unknown[] = [...values]
  for (let count = 0; waiting.length > 0 && count < maxNodes; count++) {
    const value = waiting.pop()
    if (typeof value !== "object" || value === null) continue
    if (Array.isArray(value)) waiting.push(...value.slice(0, maxNodes))
    else {
      if ("type" in value && value.type === "error" && "stack" in value && typeof value.stack === "string") {
        value.stack = mapStack(value.stack, place)
      }
      if ("entries" in value) waiting.push(value.entries)
      if ("items" in value) waiting.push(value.items)
    }
  }
  return values
}
