"use client"

import { Logo } from "../playground/header/logo"
import { ThemeButton } from "../ui/theme/theme-button"
import { type PageName, PageNav } from "../workspace/page-nav"

/** The header of pages that are read rather than worked in. */
export function SiteHeader({ current }: { current: PageName | null }) {
  return (
    <header className="flex min-h-12 items-center gap-3 border-line border-b bg-surface px-3 max-md:gap-1.5 max-md:px-2 max-md:py-1">
      <div className="flex">
        <Logo as="p" />
      </div>
      <PageNav current={current} />
      <div className="ml-auto flex">
        <ThemeButton />
      </div>
    </header>
  )
}
