import dynamic from "next/dynamic"
import { useEffect, useRef, useState } from "react"
import { useStore } from "zustand"
import type { Pane } from "@/lib/contract/project"
import { projectStore } from "@/lib/playground/project"
import { prepareEditing } from "@/lib/playground/start"
import { useIsTouch } from "../ui/use-is-touch"
import { useHasStarted } from "./has-started"
import { PlainEditor } from "./plain-editor"

const CodeEditor = dynamic(() => import("./code-editor").then((module) => module.CodeEditor), { ssr: false })

/** What was selected in the plain editor when the code editor took over; null if it did not have the focus. */
export type TakenSelection = { start: number; end: number } | null

type EditorPaneProps = { pane: Pane; initialText: string }

/** The plain editor at once; Monaco in its place when it has loaded, except by touch, which it does not support. */
export function EditorPane({ pane, initialText }: EditorPaneProps) {
  const text = useStore(projectStore, (state) => (state.generation === 0 ? initialText : state[pane]))
  const [hasFocused, setFocused] = useState(false)
  const [ready, setReady] = useState<{ selection: TakenSelection } | null>(null)
  const plain = useRef<HTMLTextAreaElement>(null)
  const isTouch = useIsTouch()
  const hasStarted = useHasStarted()
  const isWanted = hasStarted || hasFocused

  useEffect(() => {
    if (isWanted) prepareEditing()
  }, [isWanted])

  function takeOver() {
    const element = plain.current
    const hasFocus = element !== null && element === document.activeElement
    setReady({ selection: hasFocus ? { start: element.selectionStart, end: element.selectionEnd } : null })
  }

  return (
    <div className="relative h-full bg-surface">
      {isWanted && !isTouch && (
        <div className={`absolute inset-0 ${ready ? "" : "invisible"}`}>
          <CodeEditor pane={pane} onReady={takeOver} selection={ready?.selection ?? null} />
        </div>
      )}
      {!ready && (
        <PlainEditor
          ref={plain}
          pane={pane}
          text={text}
          onEdit={(edited) => projectStore.getState().edit(pane, edited)}
          onFocus={() => setFocused(true)}
        />
      )}
    </div>
  )
}
