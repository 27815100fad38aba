// The project being edited. Everything that shows or runs code reads it from here.
import { createStore } from "zustand/vanilla"
import type { FileName } from "@/lib/contract/playground/files"
import { emptyProject, isPane, isSameProject, projectOf } from "@/lib/contract/playground/parts"
import type { OpenedExample, Part, Project } from "@/lib/contract/playground/project"
import type { ProjectSettings } from "@/lib/contract/playground/settings"
import { me, type Owner } from "./owner"

type ProjectState = Project & {
  owner: Owner
  /** The example this project began as, until a share link replaces it. */
  example: OpenedExample | null
  /** Grows with every change that did not come from an editor, so that editors know to reload. */
  generation: number
  /** Of a named file that is not there it makes one. */
  edit(part: Part, text: string): void
  /** What was there under the new name is gone. */
  rename(name: FileName, next: FileName): void
  remove(name: FileName): void
  configure(settings: ProjectSettings): void
  /** Changes all of it, as an edit. */
  replace(project: Project): void
  /** Replaces everything by an example. */
  open(example: OpenedExample): void
  /** Replaces everything by a project that is no example. */
  load(project: Project & { owner: Owner }): void
  /** From now on it is one's own, and runs in one's own workspace. */
  adopt(): void
  /** From now on it runs elsewhere. */
  moveTo(owner: Owner): void
}

export const projectStore = createStore<ProjectState>()((set) => ({
  ...emptyProject,
  owner: me,
  example: null,
  generation: 0,
  edit: (part, text) => set(({ named }) => (isPane(part) ? { [part]: text } : { named: { ...named, [part]: text } })),
  rename: (name, next) =>
    set(({ named }) => {
      const { [name]: text = "", ...others } = named
      return { named: { ...others, [next]: text } }
    }),
  remove: (name) =>
    set(({ named }) => {
      const { [name]: _, ...others } = named
      return { named: others }
    }),
  configure: (settings) => set({ settings }),
  replace: (project) => set(projectOf(project)),
  open: (example) =>
    set(({ generation }) => ({
      ...projectOf(example),
      owner: example.room === undefined ? me : { kind: "me", scene: example.room },
      example,
      generation: generation + 1,
    })),
  load: (project) =>
    set(({ generation }) => ({
      ...projectOf(project),
      owner: project.owner,
      example: null,
      generation: generation + 1,
    })),
  adopt: () => set({ owner: me }),
  moveTo: (owner) => set({ owner }),
}))

/** Whether it is something else than the example it began as; what began as none always is. */
export function isEdited(project: Project & Pick<ProjectState, "example">): boolean {
  return project.example === null || !isSameProject(project, project.example)
}
