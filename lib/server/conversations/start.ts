import "server-only"
import type { Conversation, StartConversation } from "@/lib/contract/messenger/conversation"
import { now } from "../common/clock"
import { AppError } from "../common/errors"
import { newId } from "../common/id"
import type { Log, Transaction } from "../db/write"
import { becomeLead } from "../people/lead"
import { type Caller, writeAsCaller } from "../session/caller-write"
import { noSuchConversation } from "./conversation"
import { findRepeated, storeMessage } from "./message-store"
import { getSent, toWritten } from "./sent"

type Start = { token: string | undefined; request: StartConversation }

/** Starts a conversation with its first message. Asked for twice, it is started once. */
export function startConversation({ token, request }: Start): Promise<Conversation> {
  return writeAsCaller({ token, traceId: request.trace_id }, async (tx, log, caller) => {
    const { workspaceId } = caller.session
    const clientId = request.conversation_client_id
    const where = { workspaceId_clientId: { workspaceId, clientId } }
    const known = await tx.conversation.findUnique({ where, select: knownSelect })
    if (known) return repeat(tx, caller, { known, request })
    return start(tx, log, caller, request)
  })
}

const knownSelect = { id: true, userId: true } as const

type KnownConversation = { id: string; userId: string }

async function repeat(
  tx: Transaction,
  caller: Caller,
  { known, request }: { known: KnownConversation; request: StartConversation },
): Promise<Conversation> {
  const field = "conversation_client_id"
  if (known.userId !== caller.user.id) throw noSuchConversation(field)
  const messageId = await findRepeated(tx, toWritten(caller, known.id, request))
  if (messageId) return getSent(tx, { ...caller, conversationId: known.id, messageId })
  throw new AppError({
    code: "idempotency_mismatch",
    message: `Use a new "${field}": this one was started with another message.`,
    field,
  })
}

async function start(tx: Transaction, log: Log, caller: Caller, request: StartConversation): Promise<Conversation> {
  const { user, session } = caller
  const { workspaceId } = session
  const ticketTitle = request.ticket_title ?? null
  const id = newId("cnv")
  const at = now()
  await tx.conversation.createMany({
    data: [
      {
        ...{ id, workspaceId, userId: user.id, clientId: request.conversation_client_id },
        ...{ ticketTitle, ticketState: ticketTitle === null ? null : ("submitted" as const) },
        ...{ lastMessageAt: at, createdAt: at, updatedAt: at },
      },
    ],
  })
  const { id: messageId, excerpt } = await storeMessage(tx, toWritten(caller, id, request))
  log("conversation.started", user.id, { conversation_id: id, message_id: messageId, ticket: ticketTitle })
  log("message.sent", user.id, { conversation_id: id, message_id: messageId, author: "user", text: excerpt })
  await becomeLead(tx, log, caller)
  return getSent(tx, { ...caller, conversationId: id, messageId })
}
