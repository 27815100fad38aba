// Marks in the script where a call of the API is wrong in a way that types cannot say, each with what would mend it.
import { findMarks } from "@/lib/playground/marks/find-marks"
import type { Edit, Mark } from "@/lib/playground/marks/mark"
import { projectStore } from "@/lib/playground/project/project"
import { fileFor, modelOf, monaco } from "./monaco"
import { rangeOf } from "./range-of"

const owner = "intercom"

/** Reading the script on each key would be felt. */
const pauseMs = 300

/** What was found in the text of this version. */
let read: { version: number; marks: Mark[] } = { version: 0, marks: [] }
let pause: ReturnType<typeof setTimeout> | undefined

/** Marks what the script's model holds now. What does not parse keeps the marks that it had. */
export function markCalls(): void {
  const model = modelOf("script")
  if (!model) return
  const marks = findMarks(model.getValue())
  if (!marks) return
  read = { version: model.getVersionId(), marks }
  monaco.editor.setModelMarkers(
    model,
    owner,
    marks.map((mark) => ({
      ...rangeOf(model, mark),
      message: mark.message,
      severity: monaco.MarkerSeverity.Warning,
    })),
  )
}

projectStore.subscribe((project, before) => {
  if (project.script === before.script) return
  clearTimeout(pause)
  pause = setTimeout(markCalls, pauseMs)
})

monaco.languages.registerCodeActionProvider(fileFor("script").language, {
  provideCodeActions(model, range, { markers }) {
    if (model !== modelOf("script") || model.getVersionId() !== read.version) return null
    const actions = read.marks.flatMap(({ fix, ...mark }) => {
      const marked = rangeOf(model, mark)
      if (!fix || !monaco.Range.areIntersectingOrTouching(marked, range)) return []
      const edits = fix.edits.map((edit) => editOf(model, edit))
      const diagnostics = markers.filter(({ message }) => message === mark.message)
      return [{ title: fix.title, kind: "quickfix", isPreferred: true, diagnostics, edit: { edits } }]
    })
    return { actions, dispose() {} }
  },
})

function editOf(model: monaco.editor.ITextModel, edit: Edit) {
  const textEdit = { range: rangeOf(model, edit), text: edit.text }
  return { resource: model.uri, versionId: model.getVersionId(), textEdit }
}
