import { useRef, useState } from "react"
import { useStore } from "zustand"
import type { Example, Project } from "@/lib/contract/playground/project"
import { loadExample } from "@/lib/playground/project/examples"
import type { Owner } from "@/lib/playground/project/owner"
import { projectStore } from "@/lib/playground/project/project"

export type Gallery = {
  /** The example that the panes began as; null for a shared project. */
  example: Example | null
  isEdited: boolean
  /** Set when the last chosen example took the place of edits. */
  replaced: (Project & { owner: Owner }) | null
  problem: string | null
  choose(slug: string): void
  /** Puts the example back as it was. */
  reset(): void
  /** Brings the replaced edits back. */
  restore(): void
}

/** Choosing among the examples without losing work. */
export function useGallery(first: Example): Gallery {
  const [opened, setOpened] = useState(first)
  const [replaced, setReplaced] = useState<Gallery["replaced"]>(null)
  const [problem, setProblem] = useState<string | null>(null)
  const slug = useStore(projectStore, (state) => (state.generation === 0 ? first.slug : state.example))
  const example = slug === opened.slug ? opened : null
  const isEdited = useStore(projectStore, (state) => state.generation > 0 && (!example || differs(state, example)))
  const latest = useRef("")

  async function choose(slug: string) {
    latest.current = slug
    setProblem(null)
    try {
      const chosen = await loadExample(slug)
      if (latest.current === slug) open(chosen)
    } catch {
      setProblem("The example could not be loaded. Check the connection and choose it again.")
    }
  }

  function open(chosen: Example) {
    const { html, css, script, owner } = projectStore.getState()
    setReplaced(isEdited ? { html, css, script, owner } : null)
    setOpened(chosen)
    // The address then leads to what is shown, without a step in the history for each look at an example.
    history.replaceState(null, "", `/?example=${chosen.slug}`)
    projectStore.getState().open(chosen)
  }

  function restore() {
    if (replaced) projectStore.getState().load(replaced)
    setReplaced(null)
  }

  return {
    example,
    isEdited,
    replaced,
    problem,
    choose: (slug) => void choose(slug),
    reset: () => open(opened),
    restore,
  }
}

function differs(project: Project, example: Example) {
  return project.html !== example.html || project.css !== example.css || project.script !== example.script
}
