// This browser's storage, where it may be blocked or full: what cannot be kept lasts as long as the page.
import type { StateStorage } from "zustand/middleware"
import { createStore } from "zustand/vanilla"

/** Whether what was to be kept was kept. */
export const keepingStore = createStore(() => ({ isKept: true }))

/** As localStorage, but it throws nothing. */
export const browserStorage: StateStorage = {
  getItem: (name) => attempt(() => localStorage.getItem(name)) ?? null,
  // A full one can still be read, so only a write says that it keeps.
  setItem: (name, value) =>
    attempt(() => {
      localStorage.setItem(name, value)
      keepingStore.setState({ isKept: true })
    }),
  removeItem: (name) => attempt(() => localStorage.removeItem(name)),
}

function attempt<T>(use: () => T): T | undefined {
  try {
    return use()
  } catch {
    keepingStore.setState({ isKept: false })
    return undefined
  }
}
