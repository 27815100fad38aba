import "server-only"
import { listActivity, readActivity, startCursor } from "../activity-log"
import type { Source } from "../http/event-stream"
import type { List } from "./list"
import { invalidCursor } from "./page-cursor"

/** One page of a workspace's activity, newest first. The log's own number is the cursor. */
export async function listWorkspaceActivity({ workspaceId, cursor, user, limit }: List) {
  const rows = await listActivity({ workspaceId, before: beforeOf(cursor), userId: user, limit: limit + 1 })
  const data = rows.slice(0, limit)
  return { data, next: rows.length > limit ? String(data.at(-1)?.cursor) : null }
}

/** The activity of a workspace as it happens, from a cursor on or from now. */
export async function openActivityStream(workspaceId: string, cursor: number | undefined): Promise<Source> {
  let after = await startCursor(workspaceId, cursor)
  const read = async () => {
    const rows = await readActivity({ workspaceId, after })
    after = rows.at(-1)?.cursor ?? after
    return { frames: rows.map((row) => ({ id: row.cursor, data: row })), isOver: false }
  }
  return { workspaceId, read }
}

function beforeOf(cursor: string | undefined): number | undefined {
  if (cursor === undefined) return undefined
  if (!/^\d{1,9}$/.test(cursor)) throw invalidCursor()
  return Number(cursor)
}
