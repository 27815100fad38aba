// What is pointed at, in the inspector, beside it or in the Messenger, so that all that shows of one call is marked together.
import { createStore } from "zustand/vanilla"

/** A record in "Current user", or something that the Messenger shows. */
export type Thing = `${"event" | "conversation" | "company" | "field" | "message" | "notice"} ${string}`

export type Pointed = {
  /** Id of an entry in the timeline; null where something else is pointed at. */
  row: number | null
  /** That else: the rows of those that wrote it are marked. */
  thing: Thing | null
  /** The records that are marked. */
  things: readonly Thing[]
  /** What the Messenger in the preview marks: all that shows one of these (lib/contract/frame/probe.ts). */
  ids: readonly string[]
  /** Whether the Messenger changed with the row's call, or with one that wrote the record. */
  isOnScreen: boolean
}

const nothing: Pointed = { row: null, thing: null, things: [], ids: [], isOnScreen: false }

export const pointedStore = createStore<Pointed>()(() => nothing)

export function pointAt(pointed: Pointed): void {
  pointedStore.setState(pointed, true)
}

/** Nothing is pointed at any more; with an argument only where that still was. */
export function pointAway(from = pointedStore.getState()): void {
  if (from === pointedStore.getState()) pointedStore.setState(nothing, true)
}
