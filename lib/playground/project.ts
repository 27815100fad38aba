// The project being edited. Everything that shows or runs code reads it from here.
import { createStore } from "zustand/vanilla"
import type { Compiled, Example, Pane, Project } from "@/lib/contract/project"

type ProjectState = Project & {
  /** The example this project began as, until a share link replaces it. */
  example: string | null
  /** Script of the example as the server compiled it, good while the script is unedited. */
  precompiled: { script: string; compiled: Compiled } | null
  /** Grows with every change that did not come from an editor, so that editors know to reload. */
  generation: number
  edit(pane: Pane, text: string): void
  /** Replaces everything by an example. */
  open(example: Example): void
  /** Replaces everything by a shared project. */
  load(project: Project): void
}

export const projectStore = createStore<ProjectState>()((set) => ({
  html: "",
  css: "",
  script: "",
  example: null,
  precompiled: null,
  generation: 0,
  edit: (pane, text) => set({ [pane]: text }),
  open: ({ slug, html, css, script, compiled }) =>
    set((state) => ({
      html,
      css,
      script,
      example: slug,
      precompiled: { script, compiled },
      generation: state.generation + 1,
    })),
  load: ({ html, css, script }) =>
    set((state) => ({ html, css, script, example: null, precompiled: null, generation: state.generation + 1 })),
}))
