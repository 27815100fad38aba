import type { ConnectorAnswer } from "../../lib/contract/messenger/connector"
import type { Session, SessionCall } from "../messenger"
import { isRecord } from "../page/is-record"

/** What the connector of a session was given last. */
const given = new WeakMap<Session, string>()

const retries = 2

/**
 * Gives the workspace's data connector the token of its name, each once. The probe hears of what the connector says, and
 * not of the request, which holds the token.
 */
export async function callConnector({ messenger, session, trace }: SessionCall): Promise<void> {
  const { settings, workspace } = messenger.store.getState()
  const token = isRecord(settings.auth_tokens) ? settings.auth_tokens[workspace?.data_connector ?? ""] : undefined
  if (typeof token !== "string" || token === "" || given.get(session) === token) return
  given.set(session, token)
  const parcel = { path: "connector", body: { token, ...(trace.id && { trace_id: trace.id }) }, traces: [] }
  const outcome = await messenger.core.deliver(session, parcel, retries)
  if (outcome.state === "done") trace.effect({ kind: "connector", ...(outcome.answer as ConnectorAnswer) })
  if (outcome.state === "refused") trace.effect({ kind: "warned", message: outcome.error.message })
}
