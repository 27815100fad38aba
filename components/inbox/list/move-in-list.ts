import type { KeyboardEvent } from "react"

/** Moves the focus between the links of a list: arrows or j and k, Home and End. */
export function moveInList(event: KeyboardEvent<HTMLElement>): void {
  if (event.ctrlKey || event.metaKey || event.altKey) return
  const links = [...event.currentTarget.querySelectorAll("a")]
  const focused = document.activeElement?.closest("a")
  const target = targetOf(event.key, focused ? links.indexOf(focused) : -1, links.length - 1)
  if (target === null) return
  event.preventDefault()
  links[target]?.focus()
}

function targetOf(key: string, index: number, last: number): number | null {
  if (key === "ArrowDown" || key === "j") return Math.min(index + 1, last)
  if (key === "ArrowUp" || key === "k") return Math.max(index - 1, 0)
  if (key === "Home") return 0
  return key === "End" ? last : null
}
