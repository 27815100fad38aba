import { useStore } from "zustand"
import { runnerStore } from "@/lib/playground/run/runner"

const states = {
  held: { label: "Not run yet", dot: "bg-line-strong" },
  starting: { label: "Starting…", dot: "bg-line-strong" },
  running: { label: "Running", dot: "bg-good" },
  busy: { label: "Not responding", dot: "bg-warn" },
  stopped: { label: "Stopped", dot: "bg-line-strong" },
}

export function PreviewStatus() {
  const phase = useStore(runnerStore, (state) => state.phase)
  const isBuilding = useStore(runnerStore, (state) => state.isBuilding)
  const hasErrors = useStore(runnerStore, (state) => state.problems.some(({ severity }) => severity === "error"))
  const isStale = useStore(runnerStore, (state) => state.isStale)
  const { label, dot } = states[phase]
  return (
    <p className="flex shrink-0 items-center gap-2 text-muted">
      {phase !== "stopped" && phase !== "held" && note({ isBuilding, hasErrors, isStale })}
      <span className="flex items-center gap-1.5">
        <span aria-hidden className={`size-1.75 rounded-full ${dot}`} />
        {label}
      </span>
    </p>
  )
}

function note({ isBuilding, hasErrors, isStale }: { isBuilding: boolean; hasErrors: boolean; isStale: boolean }) {
  if (isBuilding) return <span>Building…</span>
  if (hasErrors) return <span>Shows the last version without errors</span>
  return isStale && <span>Edited, not run yet</span>
}
