import { limits } from "../../lib/contract/limits"
import type { Page, PingRequest, PingResponse } from "../../lib/contract/messenger/messenger"
import type { Messenger, SessionCall } from "../messenger"
import { post, type RequestError } from "../net/http"
import { sendWithToken } from "../net/send"
import { urlOf } from "../net/url"
import { isRecord } from "../page/is-record"
import { type JsonRecord, storable } from "../page/json"
import { warn } from "../page/log"
import { ofDocument } from "../page/of-document"
import { integerOf } from "../state/look"
import { ofNobody } from "../state/store"
import { noThreads, receiveList } from "../state/threads"
import { showMessenger } from "../state/visible"
import { keepDevice, keepToken } from "./identity"
import { messengerSettings } from "./settings"

export type Ping = {
  command: "boot" | "update"
  /** Absent when the call only looks for messages. */
  user?: JsonRecord
  page?: Page
}

/** What a call that carries data says about the page it is made on. */
export function currentPage(settings: JsonRecord): Page {
  const title = typeof settings.page_title === "string" ? settings.page_title : ofDocument("title")
  return {
    url: location.href.slice(0, limits.urlLength),
    // The cut may leave half a character.
    title: storable(title.slice(0, limits.titleLength)),
    referrer: ofDocument("referrer").slice(0, limits.urlLength),
  }
}

/** Sends a ping and takes over its answer. Throws what the server or the network says against it. */
export async function ping(call: SessionCall, request: Ping): Promise<void> {
  const { session } = call
  session.isPinging = true
  const answer = await send(call, request).finally(() => {
    session.isPinging = false
  })
  if (!isPingResponse(answer)) throw new Error("The server is not a Messenger's.")
  takeAnswer(call, request, answer)
}

function send({ messenger, session, trace }: SessionCall, { command, user, page }: Ping): Promise<unknown> {
  const isBoot = command === "boot"
  const body: PingRequest = {
    app_id: session.appId,
    command,
    device_id: session.deviceId,
    visitor_id: session.visitorId,
    ...(isBoot && session.token && { session_token: session.token }),
    ...(user && { user }),
    ...(page && { page }),
    ...(trace.id && { trace_id: trace.id }),
  }
  if (!isBoot) return sendWithToken(session, { path: "ping", body, traces: [trace] })
  // The token travels in the body: with a header the first request of every page would wait for a preflight. And the
  // whole session depends on this answer, so it is tried for as long as the session is open.
  const { signal } = session.ending
  const boot = {
    url: urlOf(session, "ping"),
    token: null,
    body,
    traces: [trace],
    signal,
    retries: Number.POSITIVE_INFINITY,
  }
  return post(boot, (failure) => {
    if (!session.isClosed) showUnconnected(messenger, failure)
  })
}

/** The Messenger shows all the same: its panel says that it cannot connect. */
function showUnconnected(messenger: Messenger, failure: RequestError): void {
  if (messenger.store.getState().isConnected) warn(`${failure.message} Trying again.`)
  messenger.store.setState({ isConnected: false })
  showMessenger(messenger)
}

function takeAnswer(call: SessionCall, { user }: Ping, answer: PingResponse): void {
  const { messenger, session, trace } = call
  const isNewToken = session.token !== answer.session.token
  session.token = answer.session.token
  if (session.isClosed) return

  keepIdentity(call, { answer, isNewToken })
  const { person, settings } = messenger.store.getState()
  const isAnother = person !== null && person.id !== answer.user.id
  if (isAnother) session.threads = noThreads
  messenger.store.setState({
    // Of a user who is somebody else by now; whoever was anonymous goes on with what they had begun.
    ...(isAnother && person.role === "user" && { ...ofNobody, settings: { ...messengerSettings(settings), ...user } }),
    person: answer.user,
    workspace: answer.workspace,
    notices: answer.notices,
    isConnected: true,
  })
  trace.effect({ kind: "person", app_id: session.appId, person: answer.user })
  messenger.live.use((live) => live.tellWarnings(call, answer.warnings))
  receiveList(call, { items: answer.conversations, cursor: answer.cursor, delivered: answer.delivered })
  messenger.live.use((live) => void live.afterAnswer(call))
}

/** Only a known user's pings renew the session's cookie; a visitor's runs out (fact 11.3). */
function keepIdentity(
  { messenger, session }: SessionCall,
  { answer, isNewToken }: { answer: PingResponse; isNewToken: boolean },
): void {
  const { appId, jar } = session
  session.deviceId = answer.device_id
  keepDevice(jar, { appId, deviceId: answer.device_id })
  if (!isNewToken && answer.user.role !== "user") return
  const asked = integerOf(messenger.store.getState().settings.session_duration)
  const lifeMs = asked !== null && asked > 0 ? Math.min(asked, limits.sessionMs) : limits.sessionMs
  keepToken(jar, { appId, token: answer.session.token, lifeMs })
}

function isPingResponse(answer: unknown): answer is PingResponse {
  return isRecord(answer) && isRecord(answer.session) && isRecord(answer.user) && Array.isArray(answer.conversations)
}
