import { Play, Square } from "lucide-react"
import { useStore } from "zustand"
import { projectStore } from "@/lib/playground/project/project"
import { runnerStore } from "@/lib/playground/run/runner"
import { roomStore } from "@/lib/playground/workspace/room"
import { Button } from "../../ui/button"
import { useIsOpen } from "../is-open"
import { usePlayground } from "../playground-context"

export function RunControls() {
  const playground = usePlayground()
  const isRunning = useStore(runnerStore, ({ phase }) => phase === "running" || phase === "busy")
  const isOpen = useIsOpen()
  const isStrangers = useStore(projectStore, ({ owner }) => owner.kind === "stranger")
  const problem = useStore(roomStore, (state) => state.strangersProblem)
  return (
    <>
      <Button
        tone="primary"
        disabled={!isOpen || (isStrangers && problem !== null)}
        // Faded for the moment until the page is alive, it would flash.
        className={isOpen ? "" : "disabled:opacity-100!"}
        aria-keyshortcuts="Control+Enter Meta+Enter"
        title="Run (Ctrl/⌘ + Enter)"
        onClick={() => void playground.run()}
      >
        <Play size={13} fill="currentColor" aria-hidden />
        <span className="max-md:sr-only">Run</span>
      </Button>
      <Button disabled={!isRunning} title="Stop the preview" onClick={playground.stop}>
        <Square size={11} fill="currentColor" aria-hidden />
        <span className="max-xl:sr-only">Stop</span>
      </Button>
    </>
  )
}
