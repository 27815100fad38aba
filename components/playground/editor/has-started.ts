import { useState } from "react"
import { useStore } from "zustand"
import { runnerStore } from "@/lib/playground/run/runner"

/** Whether the first run came to something. What the first preview does not need is loaded only then. */
export function useHasStarted(): boolean {
  const isStarted = useStore(runnerStore, ({ phase, problems }) => phase !== "starting" || problems.length > 0)
  const [hasStarted, setStarted] = useState(isStarted)
  // A stranger's project that is asked for starts anew; what was loaded stays.
  if (isStarted && !hasStarted) setStarted(true)
  return hasStarted || isStarted
}
