// What the visitor chose about the playground itself, remembered in this browser.

import { createJSONStorage, persist } from "zustand/middleware"
import { createStore } from "zustand/vanilla"
import { demoAppId } from "@/lib/contract/app-id"
import { browserStorage } from "./browser-storage"

/** When a script edit runs: after a pause in typing, or only by Run and Ctrl/Cmd+Enter. */
export type AutoRun = "pause" | "manual"

type SettingsState = {
  appId: string
  /** App IDs that code names, such as that of a pasted snippet, and that stand for the one above. */
  standIns: string[]
  autoRun: AutoRun
  /** Whether saving formats what is in the editor first. */
  formatsOnSave: boolean
  /** Whether Monaco has Vim's keys. */
  hasVimKeys: boolean
  setAppId(appId: string): void
  addStandIn(appId: string): void
  setAutoRun(autoRun: AutoRun): void
  setFormatsOnSave(formatsOnSave: boolean): void
  setVimKeys(hasVimKeys: boolean): void
}

/** Length of the pause. Half-typed calls would be stored for real, hence not at once. */
export const pauseMs = 200

const maxStandIns = 50

export const settingsStore = createStore<SettingsState>()(
  persist(
    (set, get) => ({
      appId: demoAppId,
      standIns: [],
      autoRun: "pause",
      formatsOnSave: false,
      hasVimKeys: false,
      setAppId: (appId) => set({ appId, standIns: get().standIns.filter((standIn) => standIn !== appId) }),
      addStandIn(appId) {
        set({ standIns: [...get().standIns.filter((standIn) => standIn !== appId), appId].slice(-maxStandIns) })
      },
      setAutoRun: (autoRun) => set({ autoRun }),
      setFormatsOnSave: (formatsOnSave) => set({ formatsOnSave }),
      setVimKeys: (hasVimKeys) => set({ hasVimKeys }),
    }),
    {
      name: "messenger-playground:settings",
      storage: createJSONStorage(() => browserStorage),
      // The server renders the defaults; the stored values are read once the page runs (playground.ts).
      skipHydration: true,
    },
  ),
)
