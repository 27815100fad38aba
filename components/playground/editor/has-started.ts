import { useEffect, useState } from "react"
import { useStore } from "zustand"
import { runnerStore } from "@/lib/playground/run/runner"

/** Whoever came to run a stranger's project has pressed Run by then; who reads it first wants an editor. */
const readingMs = 1_000

/** Whether the first run came to something, or is not asked for yet. What the first preview does not need is loaded only then. */
export function useHasStarted(): boolean {
  const isHeld = useStore(runnerStore, ({ phase }) => phase === "held")
  const isStarted = useStore(
    runnerStore,
    ({ phase, problems }) => (phase !== "starting" && phase !== "held") || problems.length > 0,
  )
  const [hasStarted, setStarted] = useState(isStarted)
  // A stranger's project that is asked for starts anew; what was loaded stays.
  if (isStarted && !hasStarted) setStarted(true)

  useEffect(() => {
    if (!isHeld) return
    const reading = setTimeout(setStarted, readingMs, true)
    return () => clearTimeout(reading)
  }, [isHeld])

  return hasStarted || isStarted
}
