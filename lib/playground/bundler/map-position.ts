import { originalPositionFor, TraceMap } from "@jridgewell/trace-mapping"
import type { Position } from "@/lib/contract/frame/frame"
import type { Origin } from "../timeline/entry"
import { partOfSource } from "./sources"

/** From a position in what ran to the line that was written; null where the map knows none. */
export function createMapper(map: string): (position: Position | null) => Origin | null {
  let trace: TraceMap | null = null
  // A loop asks for the same place thousands of times.
  const known = new Map<string, Origin | null>()

  function find({ pane, line, column }: Position): Origin | null {
    trace ??= new TraceMap(map)
    const found = originalPositionFor(trace, { line, column: column - 1 })
    if (found.line === null) return null
    const part = pane === "script" ? (partOfSource(found.source ?? "") ?? pane) : pane
    return { pane: part, line: found.line, column: found.column + 1 }
  }

  return (position) => {
    if (!position || position.pane === "html") return position
    // What ran is what was written.
    if (map === "" && position.pane === "script") return position
    const key = `${position.line}:${position.column}`
    const place = known.get(key) ?? find(position)
    known.set(key, place)
    return place
  }
}
