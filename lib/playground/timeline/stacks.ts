// Stacks speak of the code that ran; whoever reads them wrote the panes.
import type { Position } from "@/lib/contract/frame/frame"
import { paneFiles } from "@/lib/contract/playground/project"
import type { SourceLocation } from "./timeline"

type Place = (position: Position) => SourceLocation | null

/** Values in one entry that are looked into; a frame sends fewer. */
const maxNodes = 10_000

export function mapStack(stack: string, place: Place): string {
  return stack.replaceAll(/playground:\/\/\/script\.js(?::(\d+):(\d+))?/g, (_, line, column) => {
    const found = line === undefined ? null : place({ pane: "script", line: Number(line), column: Number(column) })
    return found ? `${paneFiles[found.pane]}:${found.line}:${found.column}` : paneFiles.script
  })
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
