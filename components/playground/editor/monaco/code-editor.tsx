"use client"

import Editor from "@monaco-editor/react"
import { useEffect, useRef, useState } from "react"
import { useStore } from "zustand"
import { partsOf, textOf } from "@/lib/contract/playground/parts"
import type { Part } from "@/lib/contract/playground/project"
import type { Playground } from "@/lib/playground/playground"
import { labelOfEditor } from "@/lib/playground/project/part-names"
import { projectStore } from "@/lib/playground/project/project"
import { runnerStore } from "@/lib/playground/run/runner"
import { settingsStore } from "@/lib/playground/settings"
import { revealStore } from "@/lib/playground/timeline/reveal"
import { usePlayground } from "../../playground-context"
import { openEditor } from "../open-editor"
import { catchUp, fileFor, modelOf, monaco } from "./monaco"
import { monacoAsOpenEditor } from "./monaco-as-open-editor"
import { useCodeTheme } from "./use-code-theme"
import { VimBar } from "./vim-bar"

type CodeEditorProps = {
  part: Part
  /** Called once Monaco shows its text, to take the plain editor away. */
  onReady: () => void
}

type EditingHelp = typeof import("./editing-help")

/** One Monaco editor for all texts; each keeps its own model, cursor and undo history. */
export function CodeEditor({ part, onReady }: CodeEditorProps) {
  const playground = usePlayground()
  const [editor, setEditor] = useState<monaco.editor.IStandaloneCodeEditor | null>(null)
  const shown = useRef(part)
  shown.current = part
  const [help, setHelp] = useState<EditingHelp | null>(null)
  const hasVimKeys = useStore(settingsStore, (state) => state.hasVimKeys)
  const theme = useCodeTheme()
  const problems = useStore(runnerStore, (state) => state.problems)
  const request = useStore(revealStore, (state) => state.request)

  function mount(created: monaco.editor.IStandaloneCodeEditor) {
    setEditor(created)
    // What was typed into the plain editor while this one was made is newer than its text.
    catchUp()
    addKeys(created, playground)
    takeOver(created, labelOfEditor(shown.current))
    const close = openEditor(monacoAsOpenEditor(created, () => shown.current))
    created.onDidDispose(close)
    mark(problems)
    onReady()
    // What helps while typing is not waited for.
    void import("./editing-help").then(setHelp)
  }

  // A model is made when its text is first shown.
  // biome-ignore lint/correctness/useExhaustiveDependencies: the part decides whether the model is there.
  useEffect(() => mark(problems), [problems, part])

  // biome-ignore lint/correctness/useExhaustiveDependencies: as above.
  useEffect(() => help?.markCalls(), [help, part])

  useEffect(() => {
    if (!editor || !request || request.place.pane !== part) return
    const position = { lineNumber: request.place.line, column: request.place.column }
    editor.setPosition(position)
    editor.revealPositionInCenterIfOutsideViewport(position)
    editor.focus()
  }, [editor, request, part])

  return (
    <div className="flex h-full flex-col">
      <div className="min-h-0 flex-1">
        <Editor
          path={fileFor(part).path}
          defaultLanguage={fileFor(part).language}
          defaultValue={textOf(projectStore.getState(), part)}
          onChange={(text = "") => projectStore.getState().edit(shown.current, text)}
          onMount={mount}
          options={{ ...options, ariaLabel: labelOfEditor(part) }}
          theme={theme}
          loading={null}
          keepCurrentModel
        />
      </div>
      {editor && hasVimKeys && <VimBar editor={editor} />}
    </div>
  )
}

const options: monaco.editor.IStandaloneEditorConstructionOptions = {
  automaticLayout: true,
  minimap: { enabled: false },
  // A line separator inside a text is none of our business; the default asks in a native dialog.
  unusualLineTerminators: "off",
  fontSize: 13,
  lineHeight: 20,
  fontFamily: "ui-monospace, SFMono-Regular, Menlo, Consolas, monospace",
  tabSize: 2,
  scrollBeyondLastLine: false,
  padding: { top: 8, bottom: 8 },
  fixedOverflowWidgets: true,
  lineNumbersMinChars: 3,
  renderFinalNewline: "on",
}

function addKeys(editor: monaco.editor.IStandaloneCodeEditor, playground: Playground): void {
  editor.addCommand(monaco.KeyMod.CtrlCmd | monaco.KeyCode.Enter, () => void playground.run())
  // Tab indents, so a keyboard would be caught: after Escape, Tab moves on, until the editor is entered again.
  editor.addCommand(
    monaco.KeyCode.Escape,
    () => editor.updateOptions({ tabFocusMode: true }),
    "!suggestWidgetVisible && !findWidgetVisible && !editorHasSelection && !parameterHintsVisible && !editorHasMultipleSelections",
  )
  editor.onDidFocusEditorText(() => editor.updateOptions({ tabFocusMode: false }))
}

type Problems = ReturnType<typeof runnerStore.getState>["problems"]

function mark(problems: Problems): void {
  for (const part of partsOf(projectStore.getState())) {
    const model = modelOf(part)
    const own = problems.filter(({ place }) => place.pane === part)
    if (model) monaco.editor.setModelMarkers(model, "bundler", own.map(markerOf))
  }
}

function markerOf(problem: Problems[number]): monaco.editor.IMarkerData {
  const severity = { error: monaco.MarkerSeverity.Error, warning: monaco.MarkerSeverity.Warning }
  return {
    severity: severity[problem.severity],
    message: problem.message,
    startLineNumber: problem.place.line,
    startColumn: problem.place.column,
    endLineNumber: problem.place.line,
    endColumn: problem.place.column + Math.max(1, problem.length),
  }
}

/** Goes on where somebody is typing in the plain editor: not a key may be lost, nor land elsewhere. */
function takeOver(editor: monaco.editor.IStandaloneCodeEditor, label: string) {
  const model = editor.getModel()
  const plain = document.activeElement
  if (!model || !(plain instanceof HTMLTextAreaElement) || plain.getAttribute("aria-label") !== label) return
  const [start, end] = [plain.selectionStart, plain.selectionEnd].map((offset) => model.getPositionAt(offset))
  if (start && end) editor.setSelection(monaco.Range.fromPositions(start, end))
  editor.focus()
}
