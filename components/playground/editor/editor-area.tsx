import dynamic from "next/dynamic"
import { useEffect, useState } from "react"
import { useStore } from "zustand"
import { textOf } from "@/lib/contract/playground/parts"
import type { Part, Project } from "@/lib/contract/playground/project"
import { projectStore } from "@/lib/playground/project/project"
import { revealStore } from "@/lib/playground/timeline/reveal"
import { useIsTouch } from "../../ui/use-is-touch"
import { usePlayground } from "../playground-context"
import { useHasStarted } from "./has-started"
import { PlainEditor } from "./plain-editor"

const CodeEditor = dynamic(() => import("./monaco/code-editor").then((module) => module.CodeEditor), { ssr: false })
const LightCodeEditor = dynamic(() => import("./light/light-code-editor").then((module) => module.LightCodeEditor), {
  ssr: false,
})

type EditorAreaProps = { part: Part; initial: Project }

/**
 * The plain editor at once; Monaco in its place when it has loaded. By touch, which that does not support, the light one comes
 * once somebody edits or goes to a line.
 */
export function EditorArea({ part, initial }: EditorAreaProps) {
  const { prepareEditing } = usePlayground()
  const text = useStore(projectStore, (state) => textOf(state.generation === 0 ? initial : state, part))
  const [hasFocused, setFocused] = useState(false)
  const [isReady, setReady] = useState(false)
  const isTouch = useIsTouch()
  const hasStarted = useHasStarted()
  const isWanted = hasStarted || hasFocused
  const hasRequest = useStore(revealStore, ({ request }) => request !== null)
  const [isUsed, setUsed] = useState(false)
  const needsLight = isTouch && (isUsed || hasRequest)

  useEffect(() => {
    if (isWanted) prepareEditing()
  }, [isWanted, prepareEditing])

  return (
    <div data-editor className="relative h-full">
      {isWanted && !isTouch && (
        <div className={`absolute inset-0 ${isReady ? "" : "pointer-events-none opacity-0"}`}>
          <CodeEditor part={part} onReady={() => setReady(true)} />
        </div>
      )}
      {needsLight && (
        <div className={`absolute inset-0 ${isReady ? "" : "pointer-events-none opacity-0"}`}>
          <LightCodeEditor part={part} onReady={() => setReady(true)} />
        </div>
      )}
      {!isReady && (
        <PlainEditor
          key={part}
          part={part}
          text={text}
          onEdit={(edited) => projectStore.getState().edit(part, edited)}
          onFocus={() => setFocused(true)}
          onUse={() => setUsed(true)}
        />
      )}
    </div>
  )
}
