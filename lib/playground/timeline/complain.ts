import { runnerStore } from "../run/runner"
import { timelineStore } from "./timeline"

/** Says in the inspector what the playground itself could not do. */
export function complain(message: string): void {
  const { runId } = runnerStore.getState()
  timelineStore
    .getState()
    .add([{ type: "error", kind: "resource", runId, message, stack: "", place: null, at: Date.now() }])
}
