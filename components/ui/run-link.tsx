"use client"

import { Play } from "lucide-react"
import { askToRun } from "@/lib/playground/run/asked-run"
import { LinkButton } from "./link-button"

/** Runs a project that is shown on a page: leads to its place in the playground, which need not be asked to run it once more. */
export function RunLink({ href, label, isPrimary }: { href: string; label?: string; isPrimary?: boolean }) {
  return (
    <LinkButton
      tone={isPrimary ? "primary" : "plain"}
      href={href}
      aria-label={label}
      // Nor in another tab, which would find it asked for in this one.
      onClick={({ altKey, ctrlKey, metaKey, shiftKey }) => {
        if (!altKey && !ctrlKey && !metaKey && !shiftKey) askToRun(href)
      }}
    >
      <Play size={13} strokeWidth={1.75} aria-hidden />
      Run
    </LinkButton>
  )
}
