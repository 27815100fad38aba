// The saved snippet that the panes hold, if they hold one.
import { createStore } from "zustand/vanilla"
import { isSameProject } from "@/lib/contract/playground/parts"
import type { Project } from "@/lib/contract/playground/project"
import type { Snippet } from "@/lib/contract/snippets/snippet"

export type Held = {
  /** As it was last read or saved; what is in the panes was made from its revision. */
  snippet: Snippet
  /** What changes it; null for one that somebody else saved. */
  editKey: string | null
}

/** Why a save did not happen. */
export type SaveProblem =
  /** Somebody, or another tab, saved in between. */
  | { kind: "stale"; latest: Snippet }
  /** The text seems to hold keys or tokens: a sentence for each. */
  | { kind: "secrets"; findings: string[] }
  | { kind: "refused"; message: string }

type SnippetState = { held: Held | null; isSaving: boolean; problem: SaveProblem | null }

const nothing: SnippetState = { held: null, isSaving: false, problem: null }

export const snippetStore = createStore<SnippetState>()(() => nothing)

/** The panes hold something else from now on. */
export function letGo(): void {
  snippetStore.setState(nothing)
}

export function hold(held: Held): void {
  snippetStore.setState({ ...nothing, held })
}

/** Whether the panes hold what was last saved. */
export function isSaved(project: Project, held: Held | null): boolean {
  return held !== null && isSameProject(project, held.snippet.revision.files)
}
