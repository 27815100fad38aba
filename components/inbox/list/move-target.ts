import type { KeyboardEvent } from "react"

/** Where a key moves the focus in a list: arrows or j and k, Home and End. Null for other keys. */
export function moveTarget(event: KeyboardEvent, { index, last }: { index: number; last: number }): number | null {
  const { key, ctrlKey, metaKey, altKey } = event
  if (ctrlKey || metaKey || altKey) return null
  if (key === "ArrowDown" || key === "j") return Math.min(index + 1, last)
  if (key === "ArrowUp" || key === "k") return Math.max(index - 1, 0)
  if (key === "Home") return 0
  return key === "End" ? last : null
}
