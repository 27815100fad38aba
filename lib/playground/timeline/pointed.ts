// What is pointed at, in the inspector or beside it, so that all that shows of one call is marked together.
import { createStore } from "zustand/vanilla"

/** A record in "Current user", or one that a call wrote. */
export type Thing = `${"event" | "conversation" | "company" | "field"} ${string}`

export type Pointed = {
  /** Id of the call in the timeline; null where a record is pointed at. */
  call: number | null
  /** What that call wrote, or the record itself. */
  things: readonly Thing[]
  /** Whether the Messenger in the preview changed with it. */
  isOnScreen: boolean
}

const nothing: Pointed = { call: null, things: [], isOnScreen: false }

export const pointedStore = createStore<Pointed>()(() => nothing)

export function pointAt(pointed: Pointed): void {
  pointedStore.setState(pointed)
}

export function pointAway(): void {
  pointedStore.setState(nothing)
}
