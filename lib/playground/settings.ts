// What the visitor chose about the playground itself, remembered in this browser.

import { createJSONStorage, persist } from "zustand/middleware"
import { createStore } from "zustand/vanilla"
import { demoAppId } from "@/lib/contract/app-id"

/** When a script edit runs: after a pause in typing, or only by Run and Ctrl/Cmd+Enter. */
export type AutoRun = "pause" | "manual"

type SettingsState = {
  appId: string
  /** App IDs that code names, such as that of a pasted snippet, and that stand for the one above. */
  standIns: string[]
  autoRun: AutoRun
  /** Length of the pause, in milliseconds. Half-typed calls would be stored for real, hence not at once. */
  pauseMs: number
  setAppId(appId: string): void
  addStandIn(appId: string): void
  setAutoRun(autoRun: AutoRun): void
}

const maxStandIns = 50

export const settingsStore = createStore<SettingsState>()(
  persist(
    (set, get) => ({
      appId: demoAppId,
      standIns: [],
      autoRun: "pause",
      pauseMs: 300,
      setAppId: (appId) => set({ appId, standIns: get().standIns.filter((standIn) => standIn !== appId) }),
      addStandIn(appId) {
        set({ standIns: [...get().standIns.filter((standIn) => standIn !== appId), appId].slice(-maxStandIns) })
      },
      setAutoRun: (autoRun) => set({ autoRun }),
    }),
    {
      name: "messenger-playground:settings",
      storage: createJSONStorage(() => localStorage),
      // The server renders the defaults; the stored values are read once the page runs (playground.ts).
      skipHydration: true,
    },
  ),
)
