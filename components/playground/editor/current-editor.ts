import { changedPart } from "@/lib/playground/format/changed-part"
import { projectStore } from "@/lib/playground/project/project"
import { type OpenEditor, openedEditor, type PlainField } from "./open-editor"

/** The editor that shows; null before the page is alive. */
export function currentEditor(): OpenEditor | null {
  const opened = openedEditor()
  return opened && "field" in opened ? asOpenEditor(opened) : opened
}

function asOpenEditor({ part, field }: PlainField): OpenEditor {
  return {
    part,
    read: () => ({ text: field.value, cursor: field.selectionStart }),
    replace({ text, cursor }) {
      const before = document.activeElement
      const { start, end, part: inserted } = changedPart(field.value, text)
      field.focus()
      field.setSelectionRange(start, end)
      // The only way that leaves the field a step to undo; what does not have it gets the text all the same.
      const isDone = inserted ? document.execCommand("insertText", false, inserted) : document.execCommand("delete")
      if (!isDone) projectStore.getState().edit(part, text)
      field.setSelectionRange(cursor, cursor)
      // Where somebody pressed a button, the keyboard of a phone stays away.
      if (before instanceof HTMLElement && before !== field) before.focus()
    },
    focus: () => field.focus(),
  }
}
