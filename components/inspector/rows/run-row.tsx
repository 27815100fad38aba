import { formatClock } from "../call/duration"

/** Divides one run of the project from the next. */
export function RunRow({ runId, at }: { runId: number; at: number }) {
  return (
    <div className="flex h-7 items-center gap-3 border-line border-b bg-sunken px-3 text-2xs text-muted">
      <span className="font-medium text-text">Run {runId}</span>
      <time dateTime={new Date(at).toISOString()} className="tabular-nums">
        {formatClock(at)}
      </time>
    </div>
  )
}
