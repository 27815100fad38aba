import type { Entry } from "@/lib/playground/timeline/timeline"

/** The rows that somebody pressed: those are open, except groups, which are closed by that if they began open. */
export function isOpenEntry(entry: Entry, pressed: ReadonlySet<number>): boolean {
  const beginsOpen = entry.type === "console" && entry.group !== undefined && !entry.group.isCollapsed
  return pressed.has(entry.id) !== beginsOpen
}

/** Without the lines of groups that are closed. A group whose head is not in the list, by a filter, is open. */
export function withoutClosedGroups(entries: Entry[], pressed: ReadonlySet<number>): Entry[] {
  const closed = new Set<string>()
  return entries.filter((entry) => {
    if (entry.type !== "console") return true
    const { runId, group, groups = [] } = entry
    if (group && !isOpenEntry(entry, pressed)) closed.add(`${runId}:${group.id}`)
    return closed.size === 0 || !groups.some((id) => closed.has(`${runId}:${id}`))
  })
}
