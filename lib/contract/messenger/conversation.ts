// Conversations as the Messenger sees them, and what it sends to change them (`/api/messenger/conversations/*`).
//
// Everything a person writes carries a UUID made on the page (`client_id`), so that a retry, another tab or a reload
// stores it once. The id of a message sorts by the order in which the server stored it; that order is the thread's.
// All bodies may carry `session_token` instead of a header: the last request of a page that goes must need no preflight.
import { z } from "zod"
import { limits } from "../limits"
import { blocksSchema, writtenBlocksSchema } from "./blocks"
import { sessionTokenSchema, traceIdSchema } from "./wire"

export const adminSchema = z.object({ id: z.string(), name: z.string(), avatar_url: z.string().nullable() })

export const messageSchema = z.object({
  id: z.string(),
  /** The UUID of the page that wrote it. */
  client_id: z.string().nullable(),
  author: z.discriminatedUnion("type", [
    z.object({ type: z.literal("admin"), admin: adminSchema }),
    z.object({ type: z.literal("user") }),
    z.object({ type: z.literal("bot"), name: z.string() }),
  ]),
  blocks: blocksSchema,
  /** Unix seconds when it was written; offline that is long before it was stored. */
  created_at: z.number(),
  /** When the other side saw it: the user an admin's message, the team a user's. */
  seen_at: z.number().nullable(),
})

export const ticketStates = ["submitted", "in_progress", "waiting_on_customer", "resolved"] as const

export const conversationSchema = z.object({
  id: z.string(),
  /** The UUID of the page that started it. */
  client_id: z.string().nullable(),
  state: z.enum(["open", "snoozed", "closed"]),
  created_at: z.number(),
  last_message_at: z.number(),
  /** Messages of the other side that the user has not seen. */
  unread_count: z.number(),
  /** Oldest first. In a ping's answer the latest; in a frame of the stream those that are new or changed. */
  messages: z.array(messageSchema),
  /** Older messages than the first of `messages` exist; meaningful in lists, not in frames. */
  has_older: z.boolean(),
  /** A conversation that is a ticket has a title and a state of its own. */
  ticket: z.object({ title: z.string(), state: z.enum(ticketStates) }).nullable(),
  assignee: adminSchema.nullable(),
  /** How an outbound message announces itself while it is neither seen nor dismissed. */
  delivery: z
    .object({ id: z.string(), style: z.enum(["badge", "snippet", "full"]), kind: z.string(), name: z.string() })
    .nullable(),
})

const writtenFields = {
  /** UUID of the message. */
  client_id: z.uuid(),
  blocks: writtenBlocksSchema,
  /** Milliseconds since it was written, by the page's clock alone: a wrong clock does not move it. */
  age_ms: z.number().int().min(0).max(limits.outboxAgeMs).optional(),
  session_token: sessionTokenSchema.optional(),
  trace_id: traceIdSchema.optional(),
}

/** `POST /api/messenger/conversations` -> a conversation. */
export const startConversationSchema = z.object({
  /** UUID of the conversation: asked for twice, it is started once. */
  conversation_client_id: z.uuid(),
  /** Makes it a ticket with this title. */
  ticket_title: z.string().trim().min(1).max(255).optional(),
  ...writtenFields,
})

/** `POST /api/messenger/conversations/<id>/reply` -> a conversation whose `messages` hold the reply. */
export const userReplySchema = z.object(writtenFields)

/** `POST /api/messenger/conversations/<id>/typing`: nothing is stored. */
export const typingSchema = z.object({ session_token: sessionTokenSchema.optional() })

/** `POST /api/messenger/conversations/seen` and `…/dismissed` */
export const conversationsRequestSchema = z.object({
  conversation_ids: z.array(z.string().max(64)).min(1).max(50),
  session_token: sessionTokenSchema.optional(),
  trace_id: traceIdSchema.optional(),
})

/** `GET /api/messenger/conversations/<id>/messages?before=<message id>`: a page of the history, oldest first. */
export const historyQuerySchema = z.object({ before: z.string().max(64).optional() })
export const historyResponseSchema = z.object({ messages: z.array(messageSchema), has_older: z.boolean() })

/** `POST /api/messenger/email` -> `{user}`: a visitor or lead leaves an address in the Messenger. */
export const emailRequestSchema = z.object({
  email: z.email("must be an address such as ada@example.com").max(limits.attributeStringLength),
  session_token: sessionTokenSchema.optional(),
  trace_id: traceIdSchema.optional(),
})

export type Admin = z.infer<typeof adminSchema>
export type Message = z.infer<typeof messageSchema>
export type Conversation = z.infer<typeof conversationSchema>
export type TicketState = (typeof ticketStates)[number]
export type StartConversation = z.infer<typeof startConversationSchema>
export type UserReply = z.infer<typeof userReplySchema>
export type ConversationsRequest = z.infer<typeof conversationsRequestSchema>
export type HistoryResponse = z.infer<typeof historyResponseSchema>
