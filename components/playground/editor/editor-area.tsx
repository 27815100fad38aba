import dynamic from "next/dynamic"
import { useEffect, useState } from "react"
import { useStore } from "zustand"
import type { Pane, Project } from "@/lib/contract/playground/project"
import { projectStore } from "@/lib/playground/project/project"
import { useIsTouch } from "../../ui/use-is-touch"
import { usePlayground } from "../playground-context"
import { useHasStarted } from "./has-started"
import { PlainEditor } from "./plain-editor"

const CodeEditor = dynamic(() => import("./code-editor").then((module) => module.CodeEditor), { ssr: false })

type EditorAreaProps = { pane: Pane; initial: Project }

/** The plain editor at once; Monaco in its place when it has loaded, except by touch, which it does not support. */
export function EditorArea({ pane, initial }: EditorAreaProps) {
  const { prepareEditing } = usePlayground()
  const text = useStore(projectStore, (state) => (state.generation === 0 ? initial[pane] : state[pane]))
  const [hasFocused, setFocused] = useState(false)
  const [isReady, setReady] = useState(false)
  const isTouch = useIsTouch()
  const hasStarted = useHasStarted()
  const isWanted = hasStarted || hasFocused

  useEffect(() => {
    if (isWanted) prepareEditing()
  }, [isWanted, prepareEditing])

  return (
    <div className="relative h-full">
      {isWanted && !isTouch && (
        <div className={`absolute inset-0 ${isReady ? "" : "pointer-events-none opacity-0"}`}>
          <CodeEditor pane={pane} onReady={() => setReady(true)} />
        </div>
      )}
      {(isTouch || !isReady) && (
        <PlainEditor
          key={pane}
          pane={pane}
          text={text}
          onEdit={(edited) => projectStore.getState().edit(pane, edited)}
          onFocus={() => setFocused(true)}
        />
      )}
    </div>
  )
}
