// The test clock of the workspace that is followed, which the preview goes by too. Kept in this browser, so that the next
// visit's first run has it before the server was asked.
import { createJSONStorage, persist } from "zustand/middleware"
import { createStore } from "zustand/vanilla"
import type { FrameClock } from "@/lib/contract/frame/frame"
import type { ClockResource } from "@/lib/contract/playground/clock"
import { browserStorage } from "../browser-storage"

type ClockState = {
  /** Whose clock it is, as this browser reads the workspace; null while no clock is moved. */
  appId: string | null
  clock: FrameClock | null
}

export const clockStore = createStore<ClockState>()(
  persist(() => ({ appId: null, clock: null }) as ClockState, {
    name: "messenger-playground:clock",
    storage: createJSONStorage(() => browserStorage),
    skipHydration: true,
  }),
)

/** The clock of this App ID; null while it goes by the real time. */
export function clockOf(appId: string | null): FrameClock | null {
  const state = clockStore.getState()
  return appId !== null && state.appId === appId ? state.clock : null
}

/** Remembers what the server says of a workspace's clock. */
export function noteClock(appId: string, { now, is_real, is_frozen, offset_ms }: ClockResource): void {
  if (!is_real)
    clockStore.setState({ appId, clock: { offsetMs: offset_ms, frozenAt: is_frozen ? Date.parse(now) : null } })
  else if (clockStore.getState().appId === appId) clockStore.setState({ appId: null, clock: null })
}
