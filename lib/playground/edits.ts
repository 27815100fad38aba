// What each edit leads to: of the panes, and of the virtual browser's cookies and storage.
import { firstAddress } from "@/lib/contract/frame/address"
import { isSameCode } from "@/lib/contract/playground/parts"
import { jarStore } from "./jar/jar"
import { beginAt } from "./preview/address"
import type { Preview } from "./preview/preview"
import { saveDraft } from "./project/draft"
import { isSameOwner } from "./project/owner"
import { projectStore } from "./project/project"
import { withDemo } from "./run/run-message"
import type { Runs } from "./run/runs"
import { pauseMs } from "./settings"
import { roomOf } from "./workspace/room"

type EditsOptions = {
  demoKey: string
  runs: Runs
  preview(): Preview | null
  /** The panes hold what somebody else owns from now on. */
  onMove(): void
}

/** Follows the edits. Answers how to end that. */
export function followEdits({ demoKey, runs, preview, onMove }: EditsOptions): () => void {
  const undo = [projectStore.subscribe(onProject), jarStore.subscribe(onJar)]

  function onProject(project: ProjectState, before: ProjectState) {
    const isOpened = project.generation !== before.generation
    const isCodeEdit = !isSameCode(project, before)
    const isPageEdit = project.html !== before.html || project.settings !== before.settings
    runs.compare()
    if (isOpened) beginAt(firstAddress)
    else saveDraft(project)
    if (!isSameOwner(project.owner, before.owner)) return onMove()
    if (isOpened && project.example?.isNewBrowser) jarStore.getState().clear()
    if (isOpened) return void runs.runAgain()
    if (project.css !== before.css) runs.restyle(project.css)
    if (isCodeEdit || isPageEdit) runs.runSoon(isCodeEdit ? pauseMs : 0)
  }

  function onJar({ jar, isEdited }: JarState) {
    const room = roomOf(projectStore.getState().owner, demoKey)
    if (isEdited && room) preview()?.send({ type: "jar", jar: withDemo(jar, room.demoKey) })
  }

  return () => {
    for (const step of undo) step()
  }
}

type ProjectState = ReturnType<typeof projectStore.getState>
type JarState = ReturnType<typeof jarStore.getState>
