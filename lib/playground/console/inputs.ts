// The lines that were entered into the console, by their numbers: from what ran back to what was written.
import type { Position } from "@/lib/contract/frame/frame"
import { createMapper } from "../bundler/map-position"
import type { Origin } from "../timeline/entry"

type InputPosition = Extract<Position, { pane: "console" }>

/** What older lines started and still goes on has no place. */
const maxInputs = 100

const mappers = new Map<number, ReturnType<typeof createMapper>>()
let last = 0

/** Answers the number by which the line is known, of which this is the source map. */
export function noteInput(map: string): number {
  mappers.set(++last, createMapper(map))
  mappers.delete(last - maxInputs)
  return last
}

export function placeInInput(position: InputPosition): Origin | null {
  return mappers.get(position.input)?.(position) ?? null
}
