import type { ReactNode } from "react"
import type { PageName } from "../workspace/page-nav"
import { SiteHeader } from "./site-header"

type ReadingPageProps = { current?: PageName | null; children: ReactNode }

/** A page that is read from top to bottom. */
export function ReadingPage({ current = null, children }: ReadingPageProps) {
  return (
    <div className="min-h-dvh">
      <SiteHeader current={current} />
      <main className="mx-auto flex w-full max-w-5xl flex-col gap-6 px-4 py-6">{children}</main>
    </div>
  )
}
