import type { ChangesResponse } from "../../lib/contract/messenger"
import type { Messenger } from "../messenger"
import type { Session } from "../session"
import { urlOf } from "../url"
import { receiveFrame } from "./frames"
import { getJson } from "./get"

/** Reads what happened since the last cursor, all of it. Quiet when it cannot: whoever asked asks again. */
export async function readChanges(messenger: Messenger, session: Session): Promise<void> {
  try {
    for (let more = true; more && session.token && !session.isClosed; ) {
      const { cursor } = session.threads
      const answer = (await getJson(urlOf(session, `changes?cursor=${cursor}`), session.token)) as ChangesResponse
      for (const { id, data } of answer.frames) {
        receiveFrame(messenger, session, { id: String(id), data: JSON.stringify(data) })
      }
      // Frames move the cursor with them; one that concerned nothing here does not.
      session.threads = { ...session.threads, cursor: Math.max(session.threads.cursor, answer.cursor) }
      more = answer.more && answer.cursor > cursor
    }
  } catch {
    // Unreachable or refused: the stream finds out as well, and deals with it.
  }
}
