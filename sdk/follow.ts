import type { StreamFrame } from "../lib/contract/messenger"
import { isRecord } from "./copy"
import { receiveConversation } from "./inbox"
import { causeOf, type Messenger } from "./messenger"
import { urlOf } from "./send"
import { closeSession, type Session } from "./session"
import type { SseEvent } from "./sse"
import { openStream } from "./stream"

/** Follows what happens on the server to this person, from the cursor of the last answer or frame on. */
export function followStream(messenger: Messenger, session: Session): void {
  session.stream?.close()
  session.stream = openStream({
    url: urlOf(session, "stream"),
    token: () => session.token,
    cursor: () => session.threads.cursor,
    onEvent: (event) => receiveEvent(messenger, session, event),
    onConnected: (isConnected) => messenger.store.setState({ isConnected }),
    onRefused: () => messenger.lane.add({ run: () => session.renew() }),
  })
}

function receiveEvent(messenger: Messenger, session: Session, event: SseEvent) {
  const frame = readFrame(event.data)
  if (!frame || session.isClosed) return
  if (frame.type === "session_ended") return leave(messenger, session)
  const cursor = Number(event.id)
  if (!Number.isFinite(cursor)) return
  const trace = causeOf(messenger, frame.trace_id)
  receiveConversation({ messenger, session, trace }, { ...frame, cursor, isNew: frame.is_new })
}

/**
 * Another tab shut the session down: this one must not keep showing that person's conversations. The cookies are left,
 * they may already be those of the next person. A boot under way replaces the session and opens its own stream.
 */
function leave(messenger: Messenger, session: Session): void {
  session.stream?.close()
  session.stream = null
  if (session.isPinging) return
  closeSession(messenger, session)
  messenger.callbacks.clear()
  causeOf(messenger).effect({ kind: "messenger", state: "shut_down" })
}

function readFrame(data: string): StreamFrame | null {
  try {
    const frame: unknown = JSON.parse(data)
    if (!isRecord(frame)) return null
    const isKnown = frame.type === "session_ended" || (frame.type === "conversation" && isRecord(frame.conversation))
    return isKnown ? (frame as StreamFrame) : null
  } catch {
    return null
  }
}
