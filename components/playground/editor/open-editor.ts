// The editor that shows, Monaco's or the plain one, for whoever changes its text without typing.
import type { Part } from "@/lib/contract/playground/project"
import type { Written } from "@/lib/playground/format/format-messages"

export type OpenEditor = {
  part: Part
  read(): Written
  /** As one step that Undo takes back. */
  replace(written: Written): void
  focus(): void
}

/** The plain one says only where it is: what changes its text is loaded when somebody wants that (current-editor.ts). */
export type PlainField = { part: Part; field: HTMLTextAreaElement }

let opened: OpenEditor | PlainField | null = null

/** Makes it the editor that shows. Answers how to undo that. */
export function openEditor(editor: OpenEditor | PlainField): () => void {
  opened = editor
  return () => {
    if (opened === editor) opened = null
  }
}

export function openedEditor(): OpenEditor | PlainField | null {
  return opened
}
