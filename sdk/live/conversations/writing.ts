// What the person writes: on the screen at once, kept until the server has it, sent in order.

import { limits } from "../../../lib/contract/limits"
import type { Attachment, WrittenBlock } from "../../../lib/contract/messenger/blocks"
import type { Conversation } from "../../../lib/contract/messenger/conversation"
import type { Draft, SessionCall } from "../../messenger"
import { now } from "../../page/clock"
import { newUuid } from "../../page/ids"
import { isRecord } from "../../page/is-record"
import type { Outgoing } from "../../state/store"
import { loginOf, outboxOf } from "../outbox/outbox"
import type { Unsent } from "../outbox/outbox-store"
import { applyAnswer } from "./thread-list"

type MessageEntry = Extract<Unsent, { kind: "message" }>

/** Shows the message and sends it as soon as it can be sent; without a conversation it starts one and goes there. */
export function send(call: SessionCall, { conversationId, blocks, ticketTitle }: Draft): void {
  const { messenger, session, trace } = call
  const at = now()
  const message: Outgoing = {
    clientId: newUuid(),
    conversationId: conversationId ?? newUuid(),
    blocks,
    writtenAt: Math.floor(at / 1_000),
    state: "sending",
    problem: null,
  }
  const entry: MessageEntry = {
    kind: "message",
    id: message.clientId,
    message,
    isStart: conversationId === null,
    ticketTitle: ticketTitle ?? null,
    at,
    traceId: trace.id,
    visitorId: session.visitorId,
    login: loginOf(messenger),
  }
  outboxOf(session.appId).keep(entry)
  show(call, message)
  if (entry.isStart) {
    const { history } = messenger.store.getState()
    messenger.core.goTo(call, { name: "conversation", id: message.conversationId }, history)
  }
  post(call, entry)
}

/** Sends a message of an earlier page that it could not send any more. */
export function resend(call: SessionCall, entry: MessageEntry): void {
  show(call, { ...entry.message, state: "sending", problem: null })
  post(call, entry)
}

/** Sends a refused message once more. */
export function retry(call: SessionCall, clientId: string): void {
  const { messenger, session } = call
  const message = messenger.store.getState().outgoing.find((one) => one.clientId === clientId)
  const entry = message && refused.get(message)
  if (!entry) return
  replace(call, clientId, { ...message, state: "sending", problem: null })
  outboxOf(session.appId).keep(entry)
  post(call, entry)
}

/** Takes a refused message off the screen. */
export function discard(call: SessionCall, clientId: string): void {
  replace(call, clientId, null)
}

/** Refused messages wait on the screen, for another try or to be discarded. */
const refused = new WeakMap<Outgoing, MessageEntry>()

function post(call: SessionCall, entry: MessageEntry): void {
  const { messenger, session } = call
  messenger.lane.add({
    run: () => deliver(call, entry),
    flush() {
      // Its conversation may be there only when what started it is answered: the next page sends it then.
      if (entry.isStart || conversationOf(call, entry)) messenger.core.flush(session, parcelOf(call, entry))
      outboxOf(session.appId).release([entry.id])
    },
  })
}

async function deliver(call: SessionCall, entry: MessageEntry): Promise<void> {
  const { messenger, session } = call
  const outcome = await messenger.core.deliver(session, parcelOf(call, entry))
  if (outcome.state === "kept") return outboxOf(session.appId).release([entry.id])
  outboxOf(session.appId).settle([entry.id])
  if (session.isClosed) return
  if (outcome.state === "refused") {
    const failed: Outgoing = { ...entry.message, state: "failed", problem: outcome.error.message }
    refused.set(failed, entry)
    return replace(call, entry.id, failed)
  }
  if (isConversation(outcome.answer)) confirm(call, entry, outcome.answer)
}

/** The message is the server's now: it leaves what is outgoing in the same change that brings it into the thread. */
function confirm(call: SessionCall, entry: MessageEntry, conversation: Conversation): void {
  const { messenger, session } = call
  const { core, store } = messenger
  const { outgoing, route, drafts } = store.getState()
  const localId = entry.message.conversationId
  const { [localId]: draft, ...others } = drafts
  const known = { ...conversation, has_older: !entry.isStart }
  core.setThreads(call, applyAnswer(session.threads, known), {
    outgoing: outgoing
      .filter((one) => one.clientId !== entry.id)
      // What was written meanwhile in the conversation that was being started.
      .map((one) => (one.conversationId === localId ? { ...one, conversationId: conversation.id } : one)),
    ...(draft !== undefined && { drafts: { ...others, [conversation.id]: draft } }),
    ...(isAt(route, localId) && { route: { name: "conversation", id: conversation.id } }),
  })
}

function parcelOf(call: SessionCall, entry: MessageEntry) {
  const { message, isStart, ticketTitle, traceId, at } = entry
  const id = conversationOf(call, entry)?.id ?? message.conversationId
  const start = { conversation_client_id: message.conversationId, ...(ticketTitle && { ticket_title: ticketTitle }) }
  return {
    path: isStart ? "conversations" : `conversations/${id}/reply`,
    body: {
      ...(isStart && start),
      client_id: message.clientId,
      blocks: message.blocks.map(toWritten),
      ...(traceId && { trace_id: traceId }),
      /** Read anew at each try, between which hours may pass. */
      get age_ms() {
        return Math.min(Math.max(0, now() - at), limits.outboxAgeMs)
      },
    },
    traces: [call.messenger.core.causeOf(call.messenger, traceId)],
  }
}

/** The id of a message's conversation may be the server's, or the one it was started with here. */
function conversationOf({ messenger: { store } }: SessionCall, { message: { conversationId } }: MessageEntry) {
  return store.getState().conversations.find(({ id, client_id }) => [id, client_id].includes(conversationId))
}

function toWritten(block: WrittenBlock | Attachment): WrittenBlock {
  return block.type === "attachment" ? { type: "attachment", id: block.id } : block
}

function show({ messenger: { store } }: SessionCall, message: Outgoing): void {
  const others = store.getState().outgoing.filter(({ clientId }) => clientId !== message.clientId)
  store.setState({ outgoing: [...others, message] })
}

function replace({ messenger: { store } }: SessionCall, clientId: string, message: Outgoing | null): void {
  const { outgoing } = store.getState()
  store.setState({ outgoing: outgoing.flatMap((one) => (one.clientId === clientId ? (message ?? []) : one)) })
}

function isAt(route: { name: string; id?: string }, id: string): boolean {
  return route.name === "conversation" && route.id === id
}

function isConversation(answer: unknown): answer is Conversation {
  return isRecord(answer) && typeof answer.id === "string" && Array.isArray(answer.messages)
}
