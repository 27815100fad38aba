import "server-only"
import type { z } from "zod"
import type { inboxTypingSchema } from "@/lib/contract/playground/inbox"
import { invalidCursor, listPage } from "../http/page-cursor"
import type { List } from "../people/list"
import { type Gate, type Source, type Subject, textOf } from "../streams/source"
import { accessOf, findAccesses } from "../workspace/access/access"
import type { Reader } from "../workspace/access/reader"
import { fitRows } from "./activity-budget"
import { endOfLog, type Listing, listActivity, listNextActivity } from "./activity-log"
import type { Moment } from "./bus"
import { findActivity } from "./find-activity"

type ActivityList = List & Pick<Listing, "types" | "traceId">

/** One page of a workspace's activity, newest first. The log's own number is the cursor. */
export async function listWorkspaceActivity({ workspaceId, cursor, user, limit, bytesMax, ...wanted }: ActivityList) {
  const read = wanted.types || wanted.traceId !== undefined ? findActivity : listActivity
  return listPage({
    list: { cursor, limit, bytesMax },
    read: (from, take) => read({ ...wanted, workspaceId, before: beforeOf(from), userId: user, limit: take }),
    toResource: (row) => row,
    cursorOf: ({ cursor: number }) => String(number),
  })
}

type Opening = {
  workspaceId: string
  /** Who may read it, for as long as they may. */
  reader: Reader
  cursor: number | undefined
}

/** The activity of a workspace as it happens, from a cursor on or from now, and who is typing; until access ends. */
export async function openActivityStream({ workspaceId, reader, cursor }: Opening): Promise<Source> {
  const end = await endOfLog(workspaceId)
  const subject = subjectOf(workspaceId)
  // A cursor from the future means "now".
  return { subject, pass: { gate, id: accessOf(workspaceId, reader) }, after: Math.min(cursor ?? end, end), end }
}

function subjectOf(workspaceId: string): Subject {
  return {
    key: workspaceId,
    workspaceId,
    userId: null,
    read: async (after) => {
      const { rows, ...next } = fitRows(await listNextActivity({ workspaceId, after, userId: null, types: null }))
      return { frames: rows.map((row) => ({ id: row.cursor, text: textOf({ id: row.cursor, data: row }) })), ...next }
    },
    passing: toTyping,
  }
}

/** A token or a browser opens the stream of a workspace for as long as it may read that. */
const gate: Gate = {
  name: "access",
  check: async (ids) => new Map((await findAccesses(ids)).map(({ id, workspaceId }) => [id, workspaceId])),
  farewell: "",
}

/** The team is told when a person is typing, not when a teammate is. */
function toTyping({ conversationId, userId, admin }: Moment): string | null {
  if (admin) return null
  const data: z.infer<typeof inboxTypingSchema> = { conversation_id: conversationId, user: userId }
  return textOf({ name: "typing", data })
}

function beforeOf(cursor: string | undefined): number | undefined {
  if (cursor === undefined) return undefined
  if (!/^\d{1,9}$/.test(cursor)) throw invalidCursor()
  return Number(cursor)
}
