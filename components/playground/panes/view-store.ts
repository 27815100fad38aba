// What of the page is in view, for the controls that show it and for the commands that change it.
import { createStore } from "zustand/vanilla"
import type { Part } from "@/lib/contract/playground/project"
import { revealStore } from "@/lib/playground/timeline/reveal"
import { type Arrangement, arrangementWith } from "./arrangement"
import type { View } from "./view-switch"

type ViewState = {
  /** The part of the page that shows where there is room for one only. */
  view: View
  /** What the editor shows. */
  part: Part
  /** Whether what ran shows in its place. */
  showsBundled: boolean
  /** Null until the page is alive: the server drew what the cookie says. */
  arrangement: Arrangement | null
}

export const viewStore = createStore<ViewState>()(() => ({
  view: "code",
  part: "script",
  showsBundled: false,
  arrangement: null,
}))

/** Brings a part of the page into view, on a narrow screen and on a wide one. */
export function bringIntoView(view: View): void {
  const { arrangement } = viewStore.getState()
  viewStore.setState({ view, arrangement: arrangement && arrangementWith(view, arrangement) })
}

/** Opens a pane, or a named file, in the editor. */
export function bringPartIntoView(part: Part): void {
  viewStore.setState({ part, showsBundled: false })
  bringIntoView("code")
}

/** Shows each place that somebody asks for. Answers how to end that. */
export function followReveals(): () => void {
  return revealStore.subscribe(({ request }) => request && bringPartIntoView(request.place.pane))
}
