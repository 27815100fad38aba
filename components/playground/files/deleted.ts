// The file that was deleted last, for as long as that can be taken back.
import { createStore } from "zustand/vanilla"
import type { FileName } from "@/lib/contract/playground/files"
import { projectStore } from "@/lib/playground/project/project"
import { bringPartIntoView, viewStore } from "../panes/view-store"

type DeletedState = { deleted: { name: FileName; text: string } | null }

export const deletedStore = createStore<DeletedState>()(() => ({ deleted: null }))

export function deleteFile(name: FileName): void {
  const text = projectStore.getState().named[name] ?? ""
  // What shows it must show another one first.
  if (viewStore.getState().part === name) viewStore.setState({ part: "script" })
  projectStore.getState().remove(name)
  deletedStore.setState({ deleted: { name, text } })
}

export function restoreFile(): void {
  const { deleted } = deletedStore.getState()
  if (!deleted) return
  projectStore.getState().edit(deleted.name, deleted.text)
  bringPartIntoView(deleted.name)
}

// Another project, or a file of that name, has nothing to take back.
projectStore.subscribe((project, before) => {
  const { deleted } = deletedStore.getState()
  const isOver = deleted && (project.generation !== before.generation || deleted.name in project.named)
  if (isOver) deletedStore.setState({ deleted: null })
})
