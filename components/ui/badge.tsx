import type { ReactNode } from "react"

const tones = {
  good: "bg-good-soft text-good",
  warn: "bg-warn-soft text-warn",
  bad: "bg-bad-soft text-bad",
  accent: "bg-accent-soft text-accent",
  quiet: "bg-hover text-muted",
} as const

export type Tone = keyof typeof tones

export function Badge({ tone, title, children }: { tone: Tone; title?: string; children: ReactNode }) {
  return (
    <span
      title={title}
      className={`inline-flex h-4.5 shrink-0 items-center rounded-sm px-1.5 font-medium text-2xs whitespace-nowrap ${tones[tone]}`}
    >
      {children}
    </span>
  )
}
