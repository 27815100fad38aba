import "server-only"
import type { z } from "zod"
import type { inboxTypingSchema } from "@/lib/contract/inbox"
import { isAccessChange } from "../access/access-changed"
import { listActivity, readActivity, rowsPerRead, startCursor } from "../activity-log"
import type { Moment } from "../bus"
import type { PassingFrame, Source } from "../http/feed"
import type { List } from "./list"
import { invalidCursor } from "./page-cursor"

/** One page of a workspace's activity, newest first. The log's own number is the cursor. */
export async function listWorkspaceActivity({ workspaceId, cursor, user, limit }: List) {
  const rows = await listActivity({ workspaceId, before: beforeOf(cursor), userId: user, limit: limit + 1 })
  const data = rows.slice(0, limit)
  return { data, next: rows.length > limit ? String(data.at(-1)?.cursor) : null }
}

type Opening = {
  workspaceId: string
  cursor: number | undefined
  /** Tells whether whoever opened the stream may still read the workspace. */
  isAllowed: () => Promise<boolean>
}

/** The activity of a workspace as it happens, from a cursor on or from now, and who is typing; until access ends. */
export async function openActivityStream({ workspaceId, cursor, isAllowed }: Opening): Promise<Source> {
  let after = await startCursor(workspaceId, cursor)
  const read = async () => {
    const rows = await readActivity({ workspaceId, after })
    // Asked when the log says that somebody's access changed, and when nothing is new: at the latest at a heartbeat.
    const isAsked = rows.length === 0 || rows.some(isAccessChange)
    if (isAsked && !(await isAllowed())) return { frames: [], hasMore: false, isOver: true }
    after = rows.at(-1)?.cursor ?? after
    const frames = rows.map((row) => ({ id: row.cursor, data: row }))
    return { frames, hasMore: rows.length === rowsPerRead, isOver: false }
  }
  return { workspaceId, read, passing: toTyping }
}

/** The team is told when a person is typing, not when a teammate is. */
function toTyping({ conversationId, userId, admin }: Moment): PassingFrame | null {
  if (admin) return null
  const data: z.infer<typeof inboxTypingSchema> = { conversation_id: conversationId, user: userId }
  return { event: "typing", data }
}

function beforeOf(cursor: string | undefined): number | undefined {
  if (cursor === undefined) return undefined
  if (!/^\d{1,9}$/.test(cursor)) throw invalidCursor()
  return Number(cursor)
}
