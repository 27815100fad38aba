import type { Person } from "../../lib/contract/playground/person"
import type { SessionCall } from "../messenger"
import { isRecord } from "../page/is-record"

/** A visitor leaves an address. Null when it was taken, else a sentence for the person. */
export async function giveEmail(call: SessionCall, email: string): Promise<string | null> {
  const { messenger, session, trace } = call
  const { callbacks, core, store } = messenger
  const parcel = { path: "email", body: { email, ...(trace.id && { trace_id: trace.id }) }, traces: [trace] }
  const outcome = await core.deliver(session, parcel, 2)
  if (outcome.state === "refused") return outcome.error.message
  if (outcome.state === "kept") return "Cannot connect. Try again."
  if (session.isClosed) return null
  if (isRecord(outcome.answer) && isRecord(outcome.answer.user))
    store.setState({ person: outcome.answer.user as Person })
  callbacks.run("onUserEmailSupplied", trace)
  return null
}
