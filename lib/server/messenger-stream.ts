// What one person's Messenger is told while it is open: their conversations and notices as they change, who is typing,
// and the end of the session.
import "server-only"
import type { ChangesResponse, StreamFrame } from "@/lib/contract/messenger"
import { readNews, startCursor } from "./activity-log"
import type { Moment } from "./bus"
import type { Frame, PassingFrame, Source } from "./http/feed"
import { toFrames, toldTypes } from "./messenger-frames"
import { findSessionById, requireSession, type Session, sessionExpired, wasReplaced } from "./session"

type Opening = { token: string | undefined; cursor: number | undefined }

/** Opens the stream of a session, from a cursor on or from now. */
export async function openMessengerStream({ token, cursor }: Opening): Promise<Source> {
  const opened = await requireSession(token)
  const { id, workspaceId } = opened
  let viewer: Session = opened
  let after = await startCursor(workspaceId, cursor)
  const read = async () => {
    const next = await readNext({ id, workspaceId, after })
    if (!next) return { frames: await farewell(id, after), hasMore: false, isOver: true }
    viewer = next.session
    after = next.cursor
    return { frames: next.frames, hasMore: next.hasMore, isOver: false }
  }
  const concerns = (people: ReadonlySet<string>) => people.has(viewer.userId)
  const passing = (moment: Moment) => toTyping(viewer, moment)
  return { workspaceId, read, concerns, passing }
}

/** The frames after a cursor at once, for a page that polls. */
export async function readChanges({ token, cursor }: Opening): Promise<ChangesResponse> {
  const { id, workspaceId } = await requireSession(token)
  const next = await readNext({ id, workspaceId, after: await startCursor(workspaceId, cursor) })
  if (!next) throw sessionExpired()
  return { frames: next.frames, cursor: next.cursor, more: next.hasMore }
}

type Place = { id: string; workspaceId: string; after: number }

/** What the session is to be told next; null when it has ended. */
async function readNext({ id, workspaceId, after }: Place) {
  // Asked each time: the session may have ended, or its visitor may have become another person.
  const session = await findSessionById(id)
  if (!session) return null
  const { userId, logEnd: end } = session
  const { rows, cursor, hasMore } = await readNews({ workspaceId, after, end, userId, types: toldTypes })
  return { session, frames: await toFrames(session, rows), cursor, hasMore }
}

const ended: StreamFrame = { type: "session_ended" }

/** A session that was replaced ends without a word: the page comes back, is refused, and opens a session anew. */
async function farewell(id: string, after: number): Promise<Frame<StreamFrame>[]> {
  return (await wasReplaced(id)) ? [] : [{ id: after, data: ended }]
}

function toTyping({ userId }: Session, moment: Moment): PassingFrame | null {
  if (!moment.admin || moment.userId !== userId) return null
  const data: StreamFrame = { type: "typing", conversation_id: moment.conversationId, admin: moment.admin }
  return { data }
}
