type ProgressBarProps = { done: number; all: number; label: string }

/** How far somebody is, as a thin line. */
export function ProgressBar({ done, all, label }: ProgressBarProps) {
  return (
    <div
      class="progress"
      role="progressbar"
      aria-label={label}
      aria-valuemin={0}
      aria-valuemax={all}
      aria-valuenow={done}
    >
      <div class="progress-done" style={{ width: `${(100 * done) / Math.max(1, all)}%` }} />
    </div>
  )
}
