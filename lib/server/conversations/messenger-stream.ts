// What one person's Messenger is told while it is open: their conversations and notices as they change, who is typing,
// and the end of the session.
import "server-only"
import type { ChangesResponse, StreamFrame } from "@/lib/contract/messenger/messenger"
import { fitMessages } from "../db/activity-budget"
import { listNextActivity } from "../db/activity-log"
import type { Moment } from "../db/bus"
import { type StreamFaults, streamFaultsOf } from "../faults/stream-faults"
import { findSessionsById, type LiveSession, listUnended, requireSession } from "../session/session"
import { type Gate, type Source, type Subject, textOf } from "../streams/source"
import { toFrames, toldTypes } from "./messenger-frames"

type Opening = { token: string | undefined; cursor: number | undefined }

/** The stream of a session, from a cursor on or from now. */
export async function openMessengerStream({ token, cursor }: Opening): Promise<Source> {
  const session = await requireSession(token)
  const { logEnd: end } = session
  const faults = streamFaultsOf(session.faults)
  const { endsAfterMs } = faults
  const subject = subjectOf(session, faults)
  // A cursor from the future means "now".
  return { subject, pass: { gate, id: session.id }, after: Math.min(cursor ?? end, end), end, endsAfterMs }
}

/** The frames after a cursor at once, for a page that polls. */
export async function listChanges({ token, cursor }: Opening): Promise<ChangesResponse> {
  const session = await requireSession(token)
  const { frames, ...next } = await findNext(session, Math.min(cursor ?? session.logEnd, session.logEnd))
  return { frames, cursor: next.cursor, more: next.hasMore }
}

type Viewer = Pick<LiveSession, "workspaceId" | "userId">

/** What all sessions of one person are told. */
function subjectOf({ workspaceId, userId }: Viewer, faults: StreamFaults): Subject {
  const viewer = { workspaceId, userId }
  return {
    key: keyOf(viewer, faults),
    workspaceId,
    userId,
    read: async (after) => {
      const { frames, ...next } = await findNext(viewer, after)
      return {
        frames: frames.map(({ id, data }) => ({ id, text: textOf({ id, data }).repeat(faults.copies) })),
        ...next,
      }
    },
    passing: (moment) => toTyping(viewer, moment)?.repeat(faults.copies) ?? null,
  }
}

const keyOf = ({ workspaceId, userId }: Viewer, { key }: StreamFaults) => `${workspaceId} ${userId}${key}`

async function findNext(viewer: Viewer, after: number) {
  const { workspaceId, userId } = viewer
  const { rows, cursor, hasMore } = await fitMessages(
    await listNextActivity({ workspaceId, after, userId, types: toldTypes }),
  )
  return { frames: await toFrames(viewer, rows), cursor, hasMore }
}

const ended: StreamFrame = { type: "session_ended" }

/** What a session that nobody ended opens: no stream that is open. */
const elsewhere = "elsewhere"

/** A session opens the stream of its person for as long as it lives. */
const gate: Gate = {
  name: "session",
  check: async (ids) => {
    const sessions = await findSessionsById(ids)
    const live = new Map(sessions.map((session) => [session.id, keyOf(session, streamFaultsOf(session.faults))]))
    const over = ids.filter((id) => !live.has(id))
    // The page comes back, is refused, and boots again, which also says what is missing.
    for (const id of await listUnended(over)) live.set(id, elsewhere)
    return live
  },
  farewell: textOf({ data: ended }),
}

function toTyping({ userId }: Viewer, moment: Moment): string | null {
  if (!moment.admin || moment.userId !== userId) return null
  const data: StreamFrame = { type: "typing", conversation_id: moment.conversationId, admin: moment.admin }
  return textOf({ data })
}
