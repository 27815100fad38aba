import { useStore } from "zustand"
import { runnerStore } from "@/lib/playground/runner"

/** Whether the first run came to something. What the first preview does not need is loaded only then. */
export function useHasStarted(): boolean {
  return useStore(runnerStore, ({ phase, problems }) => phase !== "starting" || problems.length > 0)
}
