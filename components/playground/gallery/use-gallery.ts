import { useRef, useState } from "react"
import { useStore } from "zustand"
import type { Example, Project } from "@/lib/contract/playground/project"
import type { Draft } from "@/lib/playground/project/draft"
import { loadExample } from "@/lib/playground/project/examples"
import { openExample, resetExample, restoreProject } from "@/lib/playground/project/opening"
import { projectStore } from "@/lib/playground/project/project"

export type Gallery = {
  /** The example that the panes began as; null for a shared project. */
  example: Example | null
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
export function useGallery(first: Example): Gallery {
  const [replaced, setReplaced] = useState<Gallery["replaced"]>(null)
  const [problem, setProblem] = useState<string | null>(null)
  const example = useStore(projectStore, (state) => (state.generation === 0 ? first : state.example))
  const isEdited = useStore(projectStore, (state) => state.generation > 0 && (!example || differs(state, example)))
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
    const { html, css, script, owner } = projectStore.getState()
    setReplaced(isEdited ? { html, css, script, owner } : null)
    open()
  }

  function restore() {
    if (replaced) restoreProject(replaced)
    setReplaced(null)
  }

  return {
    example,
    isEdited,
    replaced,
    problem,
    choose: (slug) => void choose(slug),
    reset: () => example && replaceBy(() => resetExample(example)),
    restore,
  }
}

function differs(project: Project, example: Example) {
  return project.html !== example.html || project.css !== example.css || project.script !== example.script
}
