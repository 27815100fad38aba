import { useRef, useState } from "react"
import { useStore } from "zustand"
import { projectOf } from "@/lib/contract/playground/parts"
import type { OpenedExample } from "@/lib/contract/playground/project"
import type { Draft } from "@/lib/playground/project/draft"
import { loadExample } from "@/lib/playground/project/examples"
import { openExample, resetExample, restoreProject } from "@/lib/playground/project/opening"
import { isEdited, projectStore } from "@/lib/playground/project/project"

export type Gallery = {
  /** The example that the panes began as; null for a shared project. */
  example: OpenedExample | null
  isEdited: boolean
  /** Set when the last chosen example took the place of edits. */
  replaced: Draft | null
  problem: string | null
  choose(slug: string): void
  /** Puts the example back as it was. */
  reset(): void
  /** Brings the replaced edits back. */
  restore(): void
}

/** Choosing among the examples without losing work. */
export function useGallery(first: OpenedExample | null): Gallery {
  const [replaced, setReplaced] = useState<Gallery["replaced"]>(null)
  const [problem, setProblem] = useState<string | null>(null)
  const example = useStore(projectStore, (state) => (state.generation === 0 ? first : state.example))
  const hasEdits = useStore(projectStore, (state) => state.generation > 0 && isEdited(state))
  const latest = useRef("")

  async function choose(slug: string) {
    latest.current = slug
    setProblem(null)
    try {
      const chosen = await loadExample(slug)
      if (latest.current === slug) replaceBy(() => openExample(chosen))
    } catch {
      setProblem("The example could not be loaded. Check the connection and choose it again.")
    }
  }

  function replaceBy(open: () => void) {
    const project = projectStore.getState()
    setReplaced(hasEdits ? { ...projectOf(project), owner: project.owner } : null)
    open()
  }

  function restore() {
    if (replaced) restoreProject(replaced)
    setReplaced(null)
  }

  return {
    example,
    isEdited: hasEdits,
    replaced,
    problem,
    choose: (slug) => void choose(slug),
    reset: () => example && replaceBy(() => resetExample(example)),
    restore,
  }
}
