import "server-only"
import { readFaults } from "./stored-faults"

/** Long enough to see that it was there. */
const lostAfterMs = 3_000

export type StreamFaults = {
  /** Different where other faults are on: then a stream is another one, and what is open begins anew. */
  key: string
  /** How often each frame comes. */
  copies: number
  /** When the stream ends after its opening; undefined for never. */
  endsAfterMs: number | undefined
}

/** What a Messenger's stream meets in a workspace with these faults. */
export function streamFaultsOf(column: unknown): StreamFaults {
  const kinds = readFaults(column).map(({ kind }) => kind)
  const [isLost, isDoubled] = [kinds.includes("dropped_stream"), kinds.includes("duplicate_frame")]
  return {
    key: `${isLost ? " lost" : ""}${isDoubled ? " doubled" : ""}`,
    copies: isDoubled ? 2 : 1,
    endsAfterMs: isLost ? lostAfterMs : undefined,
  }
}
