// The project being edited. Everything that shows or runs code reads it from here.
import { createStore } from "zustand/vanilla"
import { type Example, type Pane, type Project, panes } from "@/lib/contract/playground/project"
import { me, type Owner } from "./owner"

type ProjectState = Project & {
  owner: Owner
  /** The example this project began as, until a share link replaces it. */
  example: Example | null
  /** Grows with every change that did not come from an editor, so that editors know to reload. */
  generation: number
  edit(pane: Pane, text: string): void
  /** Replaces everything by an example. */
  open(example: Example): void
  /** Replaces everything by a project that is no example. */
  load(project: Project & { owner: Owner }): void
  /** From now on it is one's own. */
  adopt(): void
}

export const projectStore = createStore<ProjectState>()((set) => ({
  html: "",
  css: "",
  script: "",
  owner: me,
  example: null,
  generation: 0,
  edit: (pane, text) => set({ [pane]: text }),
  open(example) {
    const { html, css, script } = example
    set((state) => ({ html, css, script, owner: me, example, generation: state.generation + 1 }))
  },
  load: ({ html, css, script, owner }) =>
    set((state) => ({ html, css, script, owner, example: null, generation: state.generation + 1 })),
  adopt: () => set({ owner: me }),
}))

/** Whether the panes hold something else than the example they began as; what began as none always does. */
export function isEdited(project: Pick<ProjectState, Pane | "example">): boolean {
  const { example } = project
  return example === null || panes.some((pane) => project[pane] !== example[pane])
}
