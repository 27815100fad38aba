import { createStore } from "zustand/vanilla"
import type { SourceLocation } from "./entry"

/** Where an editor should put its cursor; a new object each time, so that asking twice works. */
export const revealStore = createStore<{ request: { place: SourceLocation } | null }>()(() => ({ request: null }))

/** Shows a place in its pane and moves the cursor there. */
export function reveal(place: SourceLocation): void {
  revealStore.setState({ request: { place } })
}
