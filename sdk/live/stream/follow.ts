import type { Session, SessionCall } from "../../messenger"
import { urlOf } from "../../net/url"
import { isRecord } from "../../page/is-record"
import { readChanges } from "./changes"
import { isEnd, isReplaced, receiveFrame } from "./frames"
import type { SseEvent } from "./sse"
import { openStream } from "./stream"
import { channelName, shareStream } from "./tabs"

/** An event as one tab tells it to the others, with the cursor that it follows: whoever is not there yet missed some. */
type SharedEvent = SseEvent & { after: number }

/** Ends what was opened with an earlier token: it would hear of that one's end, and take it for this session's. */
export function endStale(session: Session): void {
  if (session.stream?.token === session.token) return
  session.stream?.close()
  session.stream = null
}

/**
 * Follows what happens on the server to this person, from the cursor of the last answer or frame on; together with the
 * other tabs of the session. Called after each answer, once what is stale has ended; what is open stays.
 */
export function follow(call: SessionCall): void {
  const { session } = call
  const { token } = session
  if (!token || session.isClosed || session.stream) return
  const catchUp = createCatchUp(call)
  const shared = shareStream({
    name: channelName(session.appId, token),
    lead: () => read(call, (event) => shared.tell(event)),
    catchUp,
    receive(event) {
      if (!isSharedEvent(event)) return
      if (isEnd(event)) return receiveFrame(call, event)
      // A hidden tab catches up when it shows, so that what it received unseen does not count as seen.
      if (document.hidden) return
      if (event.after > session.threads.cursor) return catchUp()
      receiveFrame(call, event)
    },
  })
  session.stream = { token, close: shared.close }
}

/** Reads the stream and passes on what came. Answers with what ends it. */
function read(call: SessionCall, pass: (event: SharedEvent) => void): () => void {
  const { messenger, session } = call
  let position = 0
  const receive = (event: SseEvent, after: number) => {
    // The others first: what this tab does about it may end the sharing.
    pass({ ...event, after })
    receiveFrame(call, event)
  }
  const stream = openStream({
    url: urlOf(session, "stream"),
    token: () => session.token,
    cursor() {
      position = session.threads.cursor
      return position
    },
    onEvent(event) {
      // The other tabs wait for this one, which goes on with polls.
      if (isReplaced(event)) return true
      receive(event, position)
      position = Math.max(position, Number(event.id) || 0)
      return false
    },
    onConnected: (isConnected) => messenger.store.setState({ isConnected }),
    poll: () => readChanges(session, receive),
    onRefused() {
      const { token } = session
      session.stream?.close()
      session.stream = null
      // By then another request may have found out the same.
      if (token) messenger.lane.add({ run: async () => void (session.token === token && (await session.renew())) })
    },
  })
  return stream.close
}

/** Once at a time; what is missed meanwhile is fetched right after. */
function createCatchUp(call: SessionCall): () => void {
  let isBusy = false
  let isAsked = false
  return async function catchUp() {
    isAsked = true
    if (isBusy) return
    isBusy = true
    while (isAsked) {
      isAsked = false
      const isDone = await readChanges(call.session, (event) => receiveFrame(call, event))
      // The next event that does not fit asks again.
      if (!isDone) isAsked = false
    }
    isBusy = false
  }
}

function isSharedEvent(message: unknown): message is SharedEvent {
  return isRecord(message) && typeof message.id === "string" && typeof message.data === "string"
}
