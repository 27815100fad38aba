import type { Entry } from "@/lib/playground/timeline/entry"

/** The rows that somebody pressed: those are open, except groups, which are closed by that if they began open. */
export function isOpenEntry(entry: Entry, pressed: ReadonlySet<number>): boolean {
  const beginsOpen = entry.type === "console" && entry.group !== undefined && !entry.group.isCollapsed
  return pressed.has(entry.id) !== beginsOpen
}

/**
 * Tells of each entry, asked in their order, whether it is in a group that is closed. A group whose head was not asked
 * about, as a filter leaves it out, is open.
 */
export function createClosedGroups(pressed: ReadonlySet<number>): (entry: Entry) => boolean {
  const closed = new Set<string>()
  return (entry) => {
    if (entry.type !== "console") return false
    const { runId, group, groups = [] } = entry
    if (group && !isOpenEntry(entry, pressed)) closed.add(`${runId}:${group.id}`)
    return closed.size > 0 && groups.some((id) => closed.has(`${runId}:${id}`))
  }
}
