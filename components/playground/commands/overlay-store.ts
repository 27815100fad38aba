import { createStore } from "zustand/vanilla"

export type OverlayState = {
  /** What lies over the page because keys or a button asked for it. */
  shown: "palette" | "help" | "examples" | null
  /** What was typed while it was on its way. */
  typed: string
}

export const overlayStore = createStore<OverlayState>()(() => ({ shown: null, typed: "" }))

export function showOverlay(shown: OverlayState["shown"]): void {
  overlayStore.setState({ shown, typed: "" })
}
