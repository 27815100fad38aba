import { Children, type ReactNode } from "react"

type StepProps = { title: string; note?: string; empty: string; children: ReactNode }

/** One of the three columns of an opened call; says so when nothing happened in it. */
export function Step({ title, note, empty, children }: StepProps) {
  const hasContent = Children.count(children) > 0
  return (
    <section className="min-w-0">
      <h3 className="mb-1 flex items-baseline gap-2 font-medium text-2xs text-muted">
        {title}
        {note && <span className="font-normal tabular-nums">{note}</span>}
      </h3>
      <div className="flex min-w-0 flex-col gap-1 text-xs">
        {hasContent ? children : <p className="text-muted">{empty}</p>}
      </div>
    </section>
  )
}
