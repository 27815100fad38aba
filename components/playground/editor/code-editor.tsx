"use client"

import Editor from "@monaco-editor/react"
import { useEffect, useRef } from "react"
import { useStore } from "zustand"
import type { Pane } from "@/lib/contract/playground/project"
import type { Playground } from "@/lib/playground/playground"
import { projectStore } from "@/lib/playground/project/project"
import { runnerStore } from "@/lib/playground/run/runner"
import { revealStore } from "@/lib/playground/timeline/reveal"
import { usePlayground } from "../playground-context"
import { files, modelOf, monaco } from "./monaco"
import { paneNames } from "./pane-names"
import { useCodeTheme } from "./use-code-theme"

type CodeEditorProps = {
  pane: Pane
  /** Called once Monaco shows its text, to take the plain editor away. */
  onReady: () => void
}

const labelOf = (pane: Pane) => `${paneNames[pane]} editor`

/** One Monaco editor for all panes; each keeps its own model, cursor and undo history. */
export function CodeEditor({ pane, onReady }: CodeEditorProps) {
  const playground = usePlayground()
  const editor = useRef<monaco.editor.IStandaloneCodeEditor>(null)
  const shown = useRef(pane)
  shown.current = pane
  const theme = useCodeTheme()
  const problems = useStore(runnerStore, (state) => state.problems)
  const request = useStore(revealStore, (state) => state.request)

  function mount(created: monaco.editor.IStandaloneCodeEditor) {
    editor.current = created
    addKeys(created, playground)
    takeOver(created, labelOf(shown.current))
    mark(problems)
    onReady()
  }

  // The model of a pane is made when it is first shown.
  // biome-ignore lint/correctness/useExhaustiveDependencies: the pane decides whether the model is there.
  useEffect(() => mark(problems), [problems, pane])

  useEffect(() => {
    const current = editor.current
    if (!current || !request || request.place.pane !== pane) return
    const position = { lineNumber: request.place.line, column: request.place.column }
    current.setPosition(position)
    current.revealPositionInCenterIfOutsideViewport(position)
    current.focus()
  }, [request, pane])

  return (
    <Editor
      path={files[pane].path}
      defaultLanguage={files[pane].language}
      defaultValue={projectStore.getState()[pane]}
      onChange={(text = "") => projectStore.getState().edit(shown.current, text)}
      onMount={mount}
      options={{ ...options, ariaLabel: labelOf(pane) }}
      theme={theme}
      loading={null}
      keepCurrentModel
    />
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
  const model = modelOf("script")
  if (!model) return
  const severity = { error: monaco.MarkerSeverity.Error, warning: monaco.MarkerSeverity.Warning }
  const markers = problems.map((problem) => ({
    severity: severity[problem.severity],
    message: problem.message,
    startLineNumber: problem.place.line,
    startColumn: problem.place.column,
    endLineNumber: problem.place.line,
    endColumn: problem.place.column + Math.max(1, problem.length),
  }))
  monaco.editor.setModelMarkers(model, "bundler", markers)
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
