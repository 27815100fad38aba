import type { Shortcut } from "./shortcuts"

/** The headings of the palette, in their order. */
export const groups = ["Run", "Code", "Go to", "Project", "Page", "Examples"] as const

/** One thing that the page does when it is told to by name. */
export type Command = {
  title: string
  group: (typeof groups)[number]
  /** Other words by which it is found. */
  words?: string
  /** The keys that do the same. */
  shortcut?: Shortcut
  run: () => void
}
