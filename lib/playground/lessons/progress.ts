// Which steps of which lessons were reached, remembered in this browser.
import * as z from "zod/mini"
import { createJSONStorage, persist } from "zustand/middleware"
import { createStore } from "zustand/vanilla"
import { browserStorage } from "../browser-storage"

/** Slugs of the steps that were reached, by lesson. */
export type Reached = Record<string, string[]>

type ProgressState = {
  reached: Reached
  reach(lesson: string, steps: string[]): void
  forget(lesson: string): void
  /** Adds what another browser knows. */
  add(reached: Reached): void
}

export const progressSchema = z.object({
  version: z.literal(1),
  reached: z.record(
    z.string().check(z.maxLength(60)),
    z.array(z.string().check(z.maxLength(60))).check(z.maxLength(20)),
  ),
})

export const progressStore = createStore<ProgressState>()(
  persist(
    (set) => ({
      reached: {},
      reach: (lesson, steps) => set(({ reached }) => ({ reached: withSteps(reached, lesson, steps) })),
      forget: (lesson) =>
        set(({ reached }) => {
          const { [lesson]: _, ...others } = reached
          return { reached: others }
        }),
      add: (known) =>
        set(({ reached }) => ({
          reached: Object.entries(known).reduce((all, [lesson, steps]) => withSteps(all, lesson, steps), reached),
        })),
    }),
    {
      name: "messenger-playground:lessons",
      storage: createJSONStorage(() => browserStorage),
      partialize: ({ reached }) => ({ reached }),
      // The server renders none; the page reads them once it runs.
      skipHydration: true,
    },
  ),
)

function withSteps(reached: Reached, lesson: string, steps: string[]): Reached {
  return { ...reached, [lesson]: [...new Set([...(reached[lesson] ?? []), ...steps])] }
}

/** Reads what this browser knows, and follows what its other tabs do. Answers how to follow no longer. */
export function followProgress(): () => void {
  const life = new AbortController()
  void progressStore.persist.rehydrate()
  addEventListener(
    "storage",
    ({ key }) => {
      if (key === progressStore.persist.getOptions().name) void progressStore.persist.rehydrate()
    },
    { signal: life.signal },
  )
  return () => life.abort()
}
