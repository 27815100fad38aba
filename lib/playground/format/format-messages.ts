// What the page and the formatter's worker say to each other: one request, one answer.
import type { Language } from "@/lib/contract/playground/parts"

/** What the formatter knows. */
export type Formatted = Exclude<Language, "text">

/** `cursor` is how many characters stand before it. */
export type Written = { text: string; cursor: number }

export type FormatRequest = { id: number; language: Formatted; written: Written }

export type FormatResult =
  | { state: "done"; written: Written }
  /** `line` is null where nothing of the text is to blame. */
  | { state: "failed"; message: string; line: number | null }

export type FormatAnswer = { id: number; result: FormatResult }
