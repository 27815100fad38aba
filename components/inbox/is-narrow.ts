/** Whether there is room for one pane only: Tailwind's `max-md`. */
export function isNarrow(): boolean {
  return matchMedia("(width < 48rem)").matches
}
