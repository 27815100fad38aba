// Many uploads at once would make every other request wait for a chunk of each of them, each time it waits for anything.
import "server-only"
import { setTimeout as pause } from "node:timers/promises"
import { shared } from "../../common/shared"
import { Turns } from "../../common/turns"

/** About as long as a chunk takes. */
const restMs = 1

/** Lets the uploads of this process do one thing at a time; the key is the client. */
export const uploadTurns = () => shared("upload turns", () => new Turns(1))

/** Passes an upload on as it comes, one chunk of all uploads at a time and with a rest after each. */
export async function* inTurn(client: string, source: AsyncIterable<Uint8Array>): AsyncIterable<Uint8Array> {
  for await (const chunk of source) {
    await uploadTurns().take(client, () => pause(restMs))
    yield chunk
  }
}
