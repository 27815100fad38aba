import type { Part } from "@/lib/contract/playground/project"
import { changedPart } from "@/lib/playground/format/changed-part"
import type { OpenEditor } from "../open-editor"
import { monaco } from "./monaco"

/** Monaco as the editor that shows; `part` answers which text it shows. */
export function monacoAsOpenEditor(editor: monaco.editor.IStandaloneCodeEditor, part: () => Part): OpenEditor {
  return {
    get part() {
      return part()
    },
    read() {
      const model = editor.getModel()
      const position = editor.getPosition()
      return { text: model?.getValue() ?? "", cursor: (position && model?.getOffsetAt(position)) ?? 0 }
    },
    replace({ text, cursor }) {
      const model = editor.getModel()
      if (!model) return
      const { start, end, part } = changedPart(model.getValue(), text)
      const range = monaco.Range.fromPositions(model.getPositionAt(start), model.getPositionAt(end))
      editor.pushUndoStop()
      editor.executeEdits("format", [{ range, text: part }])
      editor.setPosition(model.getPositionAt(cursor))
      editor.pushUndoStop()
    },
    focus: () => editor.focus(),
  }
}
