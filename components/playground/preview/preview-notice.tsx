import { useStore } from "zustand"
import { runnerStore } from "@/lib/playground/run/runner"
import { roomStore } from "@/lib/playground/workspace/room"
import { Button } from "../../ui/button"
import { usePlayground } from "../playground-context"

/** Covers a preview that hangs, was stopped or has not begun, with what can be done about it. */
export function PreviewNotice() {
  const { keepWaiting, run, stop } = usePlayground()
  const phase = useStore(runnerStore, (state) => state.phase)
  if (phase === "held") return <HeldNotice />
  if (phase !== "busy" && phase !== "stopped") return null
  return (
    <div className="absolute inset-0 grid place-items-center bg-canvas/85 p-4">
      <div
        role="alert"
        className="max-w-xs rounded-xl border border-line-strong bg-raised p-4 text-center shadow-overlay"
      >
        <p className="font-semibold">{phase === "busy" ? "The preview is not responding" : "The preview is stopped"}</p>
        <p className="mt-1 mb-3 text-balance text-muted text-xs">
          {phase === "busy"
            ? "Its script has not let the page breathe for a second. An endless loop does that."
            : "Nothing of the last run is left. Your code is as you wrote it."}
        </p>
        <div className="flex justify-center gap-2">
          {phase === "busy" ? (
            <>
              <Button tone="primary" onClick={stop}>
                End preview
              </Button>
              <Button onClick={keepWaiting}>Keep waiting</Button>
            </>
          ) : (
            <Button tone="primary" onClick={() => void run()}>
              Start again
            </Button>
          )}
        </div>
      </div>
    </div>
  )
}

/** Nothing of a stranger's project has run: the button that runs it is the one above. */
function HeldNotice() {
  const problem = useStore(roomStore, (state) => state.strangersProblem)
  return (
    <div className="absolute inset-0 grid place-items-center bg-canvas p-4 text-center">
      <div className="max-w-72">
        <p className="font-semibold">{problem ? "This project is not run here" : "Nothing has run yet"}</p>
        <p className="mt-1 text-balance text-muted text-xs">
          {problem
            ? "Its code is yours to read. What this server is missing stands above."
            : "Read the code first. Run, above, shows here what it does."}
        </p>
      </div>
    </div>
  )
}
