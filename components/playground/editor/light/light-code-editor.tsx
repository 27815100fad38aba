"use client"

import { useEffect, useRef } from "react"
import { useStore } from "zustand"
import type { Part } from "@/lib/contract/playground/project"
import { createLightEditors, type LightEditors } from "@/lib/playground/editor/light-editors"
import { labelOfEditor } from "@/lib/playground/project/part-names"
import { projectStore } from "@/lib/playground/project/project"
import { revealStore } from "@/lib/playground/timeline/reveal"
import { usePlayground } from "../../playground-context"
import { type OpenEditor, openEditor } from "../open-editor"

type LightCodeEditorProps = {
  part: Part
  /** Called once it shows its text, to take the plain editor away. */
  onReady: () => void
}

/** The light editor, in which each part keeps its own cursor and undo history. */
export function LightCodeEditor({ part, onReady }: LightCodeEditorProps) {
  const { run } = usePlayground()
  const place = useRef<HTMLDivElement>(null)
  const editors = useRef<LightEditors | null>(null)
  const shown = useRef(part)
  shown.current = part
  const request = useStore(revealStore, (state) => state.request)

  // biome-ignore lint/correctness/useExhaustiveDependencies: made once; what it is given does not change.
  useEffect(() => {
    if (!place.current) return
    const made = createLightEditors({
      parent: place.current,
      project: projectStore.getState(),
      labelOf: labelOfEditor,
      onEdit: (name, text) => projectStore.getState().edit(name, text),
      onRun: () => void run(),
    })
    editors.current = made
    const undo = [
      projectStore.subscribe(made.follow),
      openEditor(asOpenEditor(made, () => shown.current)),
      made.destroy,
    ]
    takeOver(made, shown.current)
    onReady()
    return () => {
      for (const step of undo) step()
    }
  }, [])

  useEffect(() => {
    editors.current?.open(part)
  }, [part])

  useEffect(() => {
    if (request?.place.pane !== part) return
    editors.current?.open(part).reveal(request.place.line, request.place.column)
  }, [request, part])

  return <div ref={place} className="h-full" />
}

function asOpenEditor(editors: LightEditors, shown: () => Part): OpenEditor {
  return {
    get part() {
      return shown()
    },
    read: () => editors.open(shown()).read(),
    replace: ({ text, cursor }) => editors.open(shown()).replace(text, cursor),
    focus: () => editors.open(shown()).focus(),
  }
}

/** Goes on where somebody is typing in the plain editor. */
function takeOver(editors: LightEditors, part: Part) {
  const plain = document.activeElement
  if (!(plain instanceof HTMLTextAreaElement) || plain.getAttribute("aria-label") !== labelOfEditor(part)) return
  const editor = editors.open(part)
  editor.select(plain.selectionStart, plain.selectionEnd)
  editor.focus()
}
