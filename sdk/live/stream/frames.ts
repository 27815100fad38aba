import type { StreamFrame } from "../../../lib/contract/messenger/messenger"
import type { SessionCall } from "../../messenger"
import { isRecord } from "../../page/is-record"
import { receiveNotice } from "../content/notices"
import { receiveConversation } from "../conversations/inbox"
import { showTyping } from "../conversations/typing"
import type { SseEvent } from "./sse"

/** Takes over one event of the stream, whichever tab read it. */
export function receiveFrame(call: SessionCall, event: SseEvent) {
  const { messenger, session } = call
  const frame = readFrame(event.data)
  if (!frame || session.isClosed || frame.type === "stream_replaced") return
  if (frame.type === "session_ended") return leave(call)
  if (frame.type === "typing") return showTyping(messenger, frame.conversation_id, frame.admin)
  const cursor = Number(event.id)
  if (!Number.isFinite(cursor)) return
  if (frame.type === "notice") return receiveNotice(messenger, frame.notice)
  const trace = messenger.core.causeOf(messenger, frame.trace_id)
  receiveConversation({ ...call, trace }, frame, cursor)
}

/**
 * Another tab shut the session down: this one must not keep showing that person's conversations. The cookies are left,
 * they may already be those of the next person. A boot under way replaces the session and opens its own stream.
 */
function leave(call: SessionCall): void {
  const { messenger, session } = call
  session.stream?.close()
  session.stream = null
  if (session.isPinging) return
  messenger.core.closeSession(call)
  messenger.callbacks.clear()
  messenger.core.causeOf(messenger).effect({ kind: "messenger", state: "shut_down" })
}

/** The session is over, whatever was missed before. */
export function isEnd({ data }: SseEvent): boolean {
  return readFrame(data)?.type === "session_ended"
}

/** The server took another stream of this session instead. */
export function isReplaced({ data }: SseEvent): boolean {
  return readFrame(data)?.type === "stream_replaced"
}

function readFrame(data: string): StreamFrame | null {
  try {
    const frame: unknown = JSON.parse(data)
    return isRecord(frame) && isKnown(frame) ? (frame as StreamFrame) : null
  } catch {
    return null
  }
}

/** A newer server may send what this script does not know. */
function isKnown({ type, conversation, notice, admin }: Record<string, unknown>): boolean {
  if (type === "conversation") return isRecord(conversation) && Array.isArray(conversation.messages)
  if (type === "notice") return isRecord(notice)
  return type === "session_ended" || type === "stream_replaced" || (type === "typing" && isRecord(admin))
}
