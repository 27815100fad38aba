import type { ReactNode } from "react"

type UserSectionProps = { title: string; count: string; empty: string; children: ReactNode }

/** A titled list; `count` is empty until it is known. */
export function UserSection({ title, count, empty, children }: UserSectionProps) {
  return (
    <section className="border-line border-b px-3 py-2 text-xs last:border-b-0">
      <h3 className="mb-1 flex items-baseline gap-2 font-medium">
        {title}
        <span className="font-normal text-2xs text-muted tabular-nums">{count}</span>
      </h3>
      {count === "0" ? <p className="text-muted">{empty}</p> : <ul className="flex flex-col gap-1">{children}</ul>}
    </section>
  )
}
