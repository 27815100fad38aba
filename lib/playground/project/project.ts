// The project being edited. Everything that shows or runs code reads it from here.
import { createStore } from "zustand/vanilla"
import type { Compiled, Example, Pane, Project } from "@/lib/contract/playground/project"
import { me, type Owner } from "./owner"

type ProjectState = Project & {
  owner: Owner
  /** The example this project began as, until a share link replaces it. */
  example: string | null
  /** Script of the example as the server compiled it, good while the script is unedited. */
  precompiled: { script: string; compiled: Compiled } | null
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
  precompiled: null,
  generation: 0,
  edit: (pane, text) => set({ [pane]: text }),
  open: ({ slug, html, css, script, compiled }) =>
    set((state) => ({
      html,
      css,
      script,
      owner: me,
      example: slug,
      precompiled: { script, compiled },
      generation: state.generation + 1,
    })),
  load: ({ html, css, script, owner }) =>
    set((state) => ({ html, css, script, owner, example: null, precompiled: null, generation: state.generation + 1 })),
  adopt: () => set({ owner: me }),
}))
