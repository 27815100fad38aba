import { originalPositionFor, TraceMap } from "@jridgewell/trace-mapping"
import type { Position } from "@/lib/contract/frame"
import type { Place } from "./timeline"

/** From a position in the code that ran to the line in the script pane; null where the map knows none. */
export function createMapper(map: string): (position: Position | null) => Place | null {
  let trace: TraceMap | null = null
  return (position) => {
    if (!position) return null
    trace ??= new TraceMap(map)
    const found = originalPositionFor(trace, { line: position.line, column: position.column - 1 })
    return found.line === null ? null : { pane: "script", line: found.line, column: found.column + 1 }
  }
}
