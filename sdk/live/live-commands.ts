import { limits } from "../../lib/contract/limits"
import { nothing } from "../calls/arguments"
import { command, type Prepared, runPrepared } from "../calls/command"
import { skip } from "../calls/skip"
import type { Call, LiveCommandName } from "../messenger"
import { isRecord } from "../page/is-record"
import { storable } from "../page/json"
import { warnAbout } from "../page/log"
import { flag, id, optionalText, text, texts } from "./arguments"
import { callConnector } from "./connector"
import { showArticle, showNews } from "./content/documents"
import { runNext, start } from "./content/notices"
import { send } from "./conversations/writing"
import { showSpace } from "./spaces"

/** Public methods that need a session and more code than a page should wait for (`later` in sdk/calls/commands.ts). */
const liveCommands = {
  showSpace: command(text, showSpace),
  showMessages: command(nothing, (call) => call.messenger.core.openAt(call, { name: "messages" })),
  showConversation: command(id, openConversation),
  showNewMessage: command(optionalText, showNewMessage),
  startConversation: command(text, startConversation),
  showArticle: command(id, showArticle),
  showNews: command(id, showNews),
  showTicket: command(id, openConversation),
  startTour: command(id, (call, number) => start(call, "tour", number)),
  startSurvey: command(id, (call, number) => start(call, "survey", number)),
  startChecklist: command(id, (call, number) => start(call, "checklist", number)),
  setAuthTokens: command(texts, setAuthTokens),
  hideNotifications: command(flag, hideNotifications),
} satisfies Record<LiveCommandName, (given: unknown[]) => Prepared>

export function run(call: Call, name: LiveCommandName, given: unknown[]): void {
  runPrepared(call, name, liveCommands[name](given))
}

/** An id the person has no conversation of opens the list, with the reason. A ticket is a conversation too. */
function openConversation(call: Call, id: string) {
  const { core, store } = call.messenger
  const known = store.getState().conversations.find((item) => item.id === id || item.client_id === id)
  if (known) return core.openAt(call, { name: "conversation", id: known.id })
  const message = `This person has no conversation "${id}". The list is shown instead.`
  call.trace.effect({ kind: "warned", message })
  core.openAt(call, { name: "messages" })
}

/** Opens an empty composer, or one with a text that is not sent by itself. */
function showNewMessage(call: Call, given: string | null) {
  // A text area stands still for seconds over a text that no message could hold.
  const prefill = given?.slice(0, limits.messageLength) ?? ""
  call.messenger.core.openAt(call, { name: "new", prefill, isTicket: false })
}

function startConversation(call: Call, given: string) {
  const { session, trace } = call
  // The cut may leave half a character, which cannot be stored.
  const message = storable(given.trim().slice(0, limits.messageLength))
  if (!session || message === "") return trace.effect(skip("invalid_argument", "startConversation expects a text."))
  if (message.length < given.trim().length) {
    warnAbout(trace, `startConversation: only the first ${limits.messageLength} characters were sent.`)
  }
  send({ ...call, session }, { conversationId: null, blocks: [{ type: "paragraph", text: message }] })
}

/** Tokens for data connectors stay on the page, but for the one that the workspace's connector takes. */
function setAuthTokens({ messenger, session, trace }: Call, tokens: Record<string, string>) {
  const { settings, workspace } = messenger.store.getState()
  const known = isRecord(settings.auth_tokens) ? settings.auth_tokens : {}
  messenger.store.setState({ settings: { ...settings, auth_tokens: { ...known, ...tokens } } })
  if (session && workspace?.data_connector) return void callConnector({ messenger, session, trace })
  const message = "Kept for this page. The workspace has no data connector, so nothing uses the tokens."
  trace.effect({ kind: "warned", message })
}

function hideNotifications({ messenger }: Call, isHidden: boolean) {
  const { store } = messenger
  store.setState({ settings: { ...store.getState().settings, hide_notifications: isHidden } })
  runNext(messenger)
}
