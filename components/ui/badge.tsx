import type { ReactNode } from "react"

const tones = {
  good: "bg-good-soft text-good",
  warn: "bg-warn-soft text-warn",
  bad: "bg-bad-soft text-bad",
  accent: "bg-accent-soft text-accent",
  quiet: "bg-hover text-muted",
} as const

const outlines = {
  good: "text-muted",
  warn: "text-warn",
  bad: "text-bad",
  accent: "text-accent",
  quiet: "text-muted",
} as const

export type Tone = keyof typeof tones

type BadgeProps = {
  tone: Tone
  /** Drawn as an outline, for what is less certain than the rest. */
  isOutlined?: boolean
  title?: string | undefined
  children: ReactNode
}

export function Badge({ tone, isOutlined = false, title, children }: BadgeProps) {
  const look = isOutlined ? `border border-dashed border-line-strong ${outlines[tone]}` : tones[tone]
  return (
    <span
      title={title}
      className={`inline-flex h-4.5 shrink-0 items-center rounded-sm px-1.5 font-medium text-2xs whitespace-nowrap ${look}`}
    >
      {children}
    </span>
  )
}
