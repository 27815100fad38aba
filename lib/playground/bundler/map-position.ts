import { originalPositionFor, TraceMap } from "@jridgewell/trace-mapping"
import type { Position } from "@/lib/contract/frame/frame"
import type { SourceLocation } from "../timeline/timeline"

/** From a position in what ran to the line in its pane; null where the map of the script knows none. */
export function createMapper(map: string): (position: Position | null) => SourceLocation | null {
  let trace: TraceMap | null = null
  // A loop asks for the same place thousands of times.
  const known = new Map<string, SourceLocation | null>()

  function find({ line, column }: Position): SourceLocation | null {
    trace ??= new TraceMap(map)
    const found = originalPositionFor(trace, { line, column: column - 1 })
    return found.line === null ? null : { pane: "script", line: found.line, column: found.column + 1 }
  }

  return (position) => {
    if (!position || position.pane === "html") return position
    const key = `${position.line}:${position.column}`
    const place = known.get(key) ?? find(position)
    known.set(key, place)
    return place
  }
}
