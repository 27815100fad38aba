import { isRecord } from "../is-record"
import type { Messenger } from "../messenger"
import type { Session } from "../session"
import { urlOf } from "../url"
import { readChanges } from "./changes"
import { receiveFrame } from "./frames"
import type { SseEvent } from "./sse"
import { openStream } from "./stream"
import { shareStream } from "./tabs"

/**
 * Follows what happens on the server to this person, from the cursor of the last answer or frame on; together with the
 * other tabs of the session. Called after each answer: what was opened with the session's token stays.
 */
export function follow(messenger: Messenger, session: Session): void {
  const { token } = session
  if (!token || session.isClosed || (session.stream && session.stream.token === token)) return
  session.stream?.close()
  const shared = shareStream({
    name: `messenger-${session.appId}-${token.slice(-8)}`,
    lead: () => read(messenger, session, (event) => shared.tell(event)),
    catchUp: () => void readChanges(messenger, session),
    receive: (event) => {
      if (isSseEvent(event)) receiveFrame(messenger, session, event)
    },
  })
  session.stream = { token, close: shared.close }
}

/** Reads the stream and passes on what came. Answers with what ends it. */
function read(messenger: Messenger, session: Session, pass: (event: SseEvent) => void): () => void {
  const stream = openStream({
    url: urlOf(session, "stream"),
    token: () => session.token,
    cursor: () => session.threads.cursor,
    onEvent(event) {
      // The others first: what this tab does about it may end the sharing.
      pass(event)
      receiveFrame(messenger, session, event)
    },
    onConnected: (isConnected) => messenger.store.setState({ isConnected }),
    poll: () => readChanges(messenger, session),
    onRefused() {
      session.stream?.close()
      session.stream = null
      messenger.lane.add({ run: () => session.renew() })
    },
  })
  return stream.close
}

function isSseEvent(message: unknown): message is SseEvent {
  return isRecord(message) && typeof message.id === "string" && typeof message.data === "string"
}
