// What one person's Messenger is told while it is open: their conversations as they change, and the end of the session.
import "server-only"
import type { Activity } from "@/lib/contract/activity"
import type { Conversation, StreamFrame } from "@/lib/contract/messenger"
import { readActivity, startCursor } from "./activity-log"
import { findConversations, type Viewer } from "./conversation"
import { database } from "./database"
import type { Frame, Source } from "./http/event-stream"
import { findSessionById, requireSession } from "./session"

type Opening = { token: string | undefined; cursor: number | undefined }

/** Opens the stream of a session, from a cursor on or from now. */
export async function openMessengerStream({ token, cursor }: Opening): Promise<Source> {
  const { id, workspaceId } = await requireSession(token)
  let after = await startCursor(workspaceId, cursor)
  const read = async () => {
    // Asked each time: the session may have ended, or its visitor may have become another person.
    const session = await findSessionById(id)
    if (!session)
      return { frames: [{ id: after, data: { type: "session_ended" } satisfies StreamFrame }], isOver: true }
    const rows = await readActivity({ workspaceId, after, userId: session.userId })
    after = rows.at(-1)?.cursor ?? after
    return { frames: await toFrames(session, rows), isOver: false }
  }
  return { workspaceId, read }
}

async function toFrames(viewer: Viewer, rows: Activity[]): Promise<Frame[]> {
  const ids = rows.flatMap(({ data }) => (typeof data.conversation_id === "string" ? [data.conversation_id] : []))
  if (ids.length === 0) return []
  const conversations = await findConversations(await database(), viewer, [...new Set(ids)])
  const byId = new Map(conversations.map((conversation) => [conversation.id, conversation]))
  return rows.flatMap((row) => {
    const conversation = byId.get(String(row.data.conversation_id))
    return conversation ? [toFrame(row, conversation)] : []
  })
}

function toFrame({ cursor, type, trace_id }: Activity, conversation: Conversation): Frame {
  const isNew = type === "message.delivered"
  const data: StreamFrame = { type: "conversation", conversation, is_new: isNew, trace_id }
  return { id: cursor, data }
}
