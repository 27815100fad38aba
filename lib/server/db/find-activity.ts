import "server-only"
import type { Activity } from "@/lib/contract/playground/activity"
import { endOfLog, type Listing, listActivity, startOfLog } from "./activity-log"

/** Numbers of the log that one statement goes through. */
const stepRows = 1_000

/**
 * The rows of some types, or of one call, before a cursor, newest first. Neither has an index, which every write would have to
 * keep up: the log is gone through in steps along its numbers, and is as long as retention leaves it.
 */
export async function findActivity({ before, limit, ...wanted }: Listing): Promise<Activity[]> {
  const { workspaceId } = wanted
  const start = await startOfLog(workspaceId)
  const rows: Activity[] = []
  let to = before ?? (await endOfLog(workspaceId)) + 1
  while (to > start && rows.length < limit) {
    const from = to - stepRows
    rows.push(...(await listActivity({ ...wanted, from, before: to, limit: limit - rows.length })))
    to = from
  }
  return rows
}
