// What the embed holds: the project as it was saved, and what somebody made of it.
import { createStore, type StoreApi } from "zustand/vanilla"
import { isSameProject } from "@/lib/contract/playground/parts"
import type { Project } from "@/lib/contract/playground/project"

export type Text = StoreApi<Project> & {
  /** Replaces what is there of these; what is undefined stays as it is. */
  change(changes: { [Key in keyof Project]?: Project[Key] | undefined }): void
  /** Whether it differs from what was saved. */
  isEdited(): boolean
}

export function createText(saved: Project): Text {
  const store = createStore<Project>()(() => saved)
  return {
    ...store,
    change(changes) {
      const entries = Object.entries(changes).filter(([, value]) => value !== undefined)
      store.setState(Object.fromEntries(entries))
    },
    isEdited: () => !isSameProject(store.getState(), saved),
  }
}
