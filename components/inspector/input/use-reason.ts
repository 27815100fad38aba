import { useStore } from "zustand"
import { runnerStore } from "@/lib/playground/run/runner"
import { roomStore } from "@/lib/playground/workspace/room"

/** Why nothing can be evaluated now; null where something can. */
export function useReason(): string | null {
  const phase = useStore(runnerStore, (state) => state.phase)
  const strangersProblem = useStore(roomStore, (state) => state.strangersProblem)
  switch (phase) {
    case "held":
      return strangersProblem ? "This project is not run here." : "Nothing has run yet. Press Run first."
    case "starting":
      return "The preview is starting."
    case "stopped":
      return "The preview is stopped. Press Run to start it again."
    case "running":
    // A line that is entered meanwhile has its turn afterwards.
    case "busy":
      return null
  }
}
