import type { ChangesResponse } from "../../../lib/contract/messenger/messenger"
import type { Session } from "../../messenger"
import { urlOf } from "../../net/url"
import { stringify } from "../../page/stringify"
import { getJson } from "../get"
import type { SseEvent } from "./sse"

/**
 * Reads what happened since the last cursor, all of it; each event comes with the cursor that it follows. False when it
 * cannot be had now: whoever asked asks again.
 */
export async function readChanges(
  session: Session,
  receive: (event: SseEvent, after: number) => void,
): Promise<boolean> {
  try {
    for (let more = true; more && session.token && !session.isClosed; ) {
      const { cursor } = session.threads
      const answer = (await getJson(urlOf(session, `changes?cursor=${cursor}`), session.token)) as ChangesResponse
      let after = cursor
      for (const { id, data } of answer.frames) {
        receive({ id: String(id), data: stringify(data) }, after)
        after = id
      }
      // Frames move the cursor with them; one that concerned nothing here does not.
      session.threads = { ...session.threads, cursor: Math.max(session.threads.cursor, answer.cursor) }
      more = answer.more && answer.cursor > cursor
    }
    return true
  } catch {
    // Unreachable or refused: the stream finds out as well, and deals with it.
    return false
  }
}
