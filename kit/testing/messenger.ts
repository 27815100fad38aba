import { accessOf, type Running } from "../workspace/session"
import { endOfLog, eventually, readLog, waitFor } from "./activity"
import { openClock } from "./clock"
import { replyAs, writeAs } from "./conversations"
import { listEvents, waitForEvent } from "./events"
import { openFaults } from "./faults"
import { author, why } from "./outbound"
import { findPerson, listPeople } from "./people"
import { signIdentity } from "./sign-identity"
import type { Messenger } from "./types"

/** The handle of a workspace, whose log is of interest from the cursor on. */
export function openMessenger(running: Running, after: number): Messenger {
  const access = accessOf(running)
  const { url, app_id, secret } = running
  const sign: Messenger["signIdentity"] = (user_id, options) => signIdentity({ secret, user_id, ...options })
  return {
    settings: { app_id, api_base: url },
    accessToken: running.access_token,
    clock: openClock(access),
    faults: openFaults(access),
    warnings: [],
    user: (who) => findPerson(access, who),
    users: () => listPeople(access),
    events: (of) => listEvents(access, of),
    replyAs: (admin, text, options) => replyAs(access, { admin, text, ...options }),
    send: (user_id, text) =>
      writeAs({ url, appId: app_id, user: { user_id, user_hash: sign(user_id).user_hash }, text }),
    author: (message) => author(access, message),
    signIdentity: sign,
    waitFor: (match, patience) => waitFor({ access, after }, match, patience?.timeoutMs),
    waitForEvent: (name, options) => waitForEvent(access, name, options),
    eventually: (look, patience) => eventually(access, look, patience?.timeoutMs),
    why: (message, who) => why(access, message, who),
    trace: () => readLog({ access, after }),
    fromNow: async () => openMessenger(running, await endOfLog(access)),
  }
}
