"use client"

import { useEffect, useRef } from "react"
import { useStore } from "zustand"
import type { Pane } from "@/lib/contract/project"
import { revealStore } from "@/lib/playground/reveal"
import { runnerStore } from "@/lib/playground/runner"
import { run } from "@/lib/playground/start"
import { modelOf, monaco } from "./monaco"

const labels: Record<Pane, string> = { html: "HTML editor", css: "CSS editor", script: "Script editor" }

type CodeEditorProps = {
  pane: Pane
  /** Called once Monaco shows its text, to take the plain editor away. */
  onReady: () => void
}

/** One Monaco editor for all panes; each keeps its own model, cursor and undo history. */
export function CodeEditor({ pane, onReady }: CodeEditorProps) {
  const host = useRef<HTMLDivElement>(null)
  const editor = useRef<monaco.editor.IStandaloneCodeEditor>(null)
  const handover = useRef({ pane, onReady })
  const views = useRef<Partial<Record<Pane, monaco.editor.ICodeEditorViewState | null>>>({})
  const problems = useStore(runnerStore, (state) => state.problems)
  const request = useStore(revealStore, (state) => state.request)

  useEffect(() => {
    if (!host.current) return
    const first = handover.current
    const created = createEditor(host.current, first.pane)
    editor.current = created
    takeOver(created, labels[first.pane])
    first.onReady()
    const stopTheme = followTheme()
    return () => {
      stopTheme()
      created.dispose()
      editor.current = null
    }
  }, [])

  useEffect(() => {
    const current = editor.current
    const model = modelOf(pane)
    if (!current || current.getModel() === model) return
    current.setModel(model)
    current.restoreViewState(views.current[pane] ?? null)
    current.updateOptions({ ariaLabel: labels[pane] })
    return () => {
      views.current[pane] = current.saveViewState()
    }
  }, [pane])

  useEffect(() => {
    const severity = { error: monaco.MarkerSeverity.Error, warning: monaco.MarkerSeverity.Warning }
    const markers = problems.map((problem) => ({
      severity: severity[problem.severity],
      message: problem.message,
      startLineNumber: problem.place.line,
      startColumn: problem.place.column,
      endLineNumber: problem.place.line,
      endColumn: problem.place.column + Math.max(1, problem.length),
    }))
    monaco.editor.setModelMarkers(modelOf("script"), "bundler", markers)
  }, [problems])

  useEffect(() => {
    const current = editor.current
    if (!current || !request || request.place.pane !== pane) return
    const position = { lineNumber: request.place.line, column: request.place.column }
    current.setPosition(position)
    current.revealPositionInCenterIfOutsideViewport(position)
    current.focus()
  }, [request, pane])

  return <div ref={host} className="h-full w-full" />
}

function createEditor(element: HTMLElement, pane: Pane) {
  const editor = monaco.editor.create(element, {
    model: modelOf(pane),
    ariaLabel: labels[pane],
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
    theme: themeName(),
  })
  editor.addCommand(monaco.KeyMod.CtrlCmd | monaco.KeyCode.Enter, () => void run())
  // Tab indents, so a keyboard would be caught: after Escape, Tab moves on, until the editor is entered again.
  editor.addCommand(
    monaco.KeyCode.Escape,
    () => editor.updateOptions({ tabFocusMode: true }),
    "!suggestWidgetVisible && !findWidgetVisible && !editorHasSelection && !parameterHintsVisible && !editorHasMultipleSelections",
  )
  editor.onDidFocusEditorText(() => editor.updateOptions({ tabFocusMode: false }))
  return editor
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

function themeName() {
  const chosen = document.documentElement.dataset.theme
  const isDark = chosen === "dark" || (chosen !== "light" && matchMedia("(prefers-color-scheme: dark)").matches)
  return isDark ? "playground-dark" : "playground-light"
}

/** The theme button changes an attribute; the system changes a media query. */
function followTheme() {
  const apply = () => monaco.editor.setTheme(themeName())
  const observer = new MutationObserver(apply)
  observer.observe(document.documentElement, { attributeFilter: ["data-theme"] })
  const media = matchMedia("(prefers-color-scheme: dark)")
  media.addEventListener("change", apply)
  return () => {
    observer.disconnect()
    media.removeEventListener("change", apply)
  }
}
