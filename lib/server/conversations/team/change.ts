// What a teammate does with a conversation besides writing in it. All may be repeated; only a change is logged.
import "server-only"
import type { Prisma } from "@/generated/prisma/client"
import { limits } from "@/lib/contract/limits"
import type { TicketState } from "@/lib/contract/messenger/conversation"
import type { ConversationResource } from "@/lib/contract/playground/inbox"
import { now } from "../../common/clock"
import { AppError } from "../../common/errors"
import { type Log, type Transaction, write } from "../../db/write"
import { requireAdmin } from "../../workspace/admin"
import { getConversation } from "../conversations"
import { type LockedConversation, lockConversation } from "../lock"
import { type Happening, recordPart } from "../part"
import { unseenBy } from "../visible"
import { type ConversationRef, unknownConversation } from "./conversation-ref"

type AdminAction = ConversationRef & { adminId: string | undefined }

/** Closes a conversation; the next message opens it again. */
export function close({ adminId, ...ref }: AdminAction): Promise<ConversationResource> {
  return change(ref, async (tx, log, { id, userId, state }) => {
    const admin = await requireAdmin(tx, { workspaceId: ref.workspaceId, id: adminId })
    if (state === "closed") return null
    log("conversation.closed", userId, { conversation_id: id })
    return { data: { state: "closed" }, by: admin.id, happening: { kind: "closed" } }
  })
}

/** Opens a closed or snoozed conversation. */
export function open({ adminId, ...ref }: AdminAction): Promise<ConversationResource> {
  return change(ref, async (tx, log, { id, userId, state }) => {
    const admin = await requireAdmin(tx, { workspaceId: ref.workspaceId, id: adminId })
    if (state === "open") return null
    log("conversation.opened", userId, { conversation_id: id })
    return { data: { state: "open" }, by: admin.id, happening: { kind: "opened" } }
  })
}

/** Gives a conversation to a teammate, or to nobody. */
export function assign({
  assigneeId,
  ...ref
}: ConversationRef & { assigneeId: string | null }): Promise<ConversationResource> {
  const { workspaceId } = ref
  return change(ref, async (tx, log, { id, userId, ...before }) => {
    const asked = { workspaceId, id: assigneeId ?? undefined, field: "assignee_id" as const }
    const assignee = assigneeId === null ? null : await requireAdmin(tx, asked)
    if (before.assigneeId === assigneeId) return null
    const name = assignee?.name ?? null
    log("conversation.assigned", userId, { conversation_id: id, admin: name })
    return { data: { assigneeId }, by: null, happening: { kind: "assigned", change: { assignee: name } } }
  })
}

/** Moves a ticket on. */
export function changeTicket({
  state,
  ...ref
}: ConversationRef & { state: TicketState }): Promise<ConversationResource> {
  return change(ref, async (_tx, log, { id, userId, ticketState }) => {
    if (ticketState === null) {
      throw new AppError({
        code: "invalid_request",
        message: 'Check the id: this conversation is no ticket, so it has no "state".',
        field: "state",
      })
    }
    if (ticketState === state) return null
    log("ticket.changed", userId, { conversation_id: id, state })
    return { data: { ticketState: state }, by: null, happening: { kind: "ticket", change: { state } } }
  })
}

/** Notes that the team read what the user wrote. */
export async function markRead({ adminId, ...ref }: AdminAction): Promise<void> {
  const { workspaceId, conversationId } = ref
  await write({ workspaceId }, async (tx, log) => {
    await requireAdmin(tx, { workspaceId, id: adminId })
    const conversation = await lockConversation(tx, { workspaceId, id: conversationId })
    if (!conversation) throw unknownConversation()
    const read = await tx.message.updateManyAndReturn({
      where: { conversationId, ...unseenBy.team },
      data: { seenAt: now() },
      select: { id: true, bytes: true },
    })
    if (read.length === 0) return
    const latest = latestOf(read)
    const more = latest.length < read.length ? { count: read.length } : {}
    log("conversation.read", conversation.userId, { conversation_id: conversationId, message_ids: latest, ...more })
  })
}

/**
 * The ids of the latest messages that fit into one answer, in their order. Whoever sees these as read knows it of those
 * before them; and a frame brings along what it names.
 */
function latestOf(read: { id: string; bytes: number }[]): string[] {
  const latest: string[] = []
  let bytes = 0
  for (const { id, ...message } of read.sort((a, b) => (a.id < b.id ? 1 : -1))) {
    bytes += message.bytes
    if (latest.length === limits.messagesPage || (bytes > limits.messagesBytes && latest.length > 0)) break
    latest.unshift(id)
  }
  return latest
}

type Decision = {
  data: Pick<Prisma.ConversationUncheckedUpdateManyInput, "state" | "assigneeId" | "ticketState">
  /** The teammate who acts, where the request names one. */
  by: string | null
  happening: Happening
}

/** Decides under the conversation's lock what to change; null is nothing. */
type Decide = (tx: Transaction, log: Log, conversation: LockedConversation) => Promise<Decision | null>

async function change(ref: ConversationRef, decide: Decide): Promise<ConversationResource> {
  const { workspaceId, conversationId: id } = ref
  await write({ workspaceId }, async (tx, log) => {
    const conversation = await lockConversation(tx, { workspaceId, id })
    if (!conversation) throw unknownConversation()
    const decision = await decide(tx, log, conversation)
    if (!decision) return
    const { data, by, happening } = decision
    await tx.conversation.updateMany({ where: { id, workspaceId }, data: { ...data, updatedAt: now() } })
    const author = by === null ? null : { type: "admin" as const, adminId: by }
    await recordPart(tx, { workspaceId, conversationId: id, by: author, happening })
  })
  return getConversation({ ...ref, before: undefined })
}
