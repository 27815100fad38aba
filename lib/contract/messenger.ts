// What the SDK and the server say to each other under /api/messenger.
//
// `ping` opens or continues a session: `boot` and `update` send it, `update` without arguments sends it without `page`
// and `user`. It answers with a session token, the person as stored, their conversations, and the cursor from which
// `stream` goes on. Every later request carries the token in `Authorization: Bearer`. All bodies are JSON, also when
// labelled text/plain, so that a page can send them without a preflight request.
//
// Wire names are snake_case because the API's are; the SDK and the server read them as they are.
import { z } from "zod"
import { appIdSchema } from "./app-id"
import { blocksSchema } from "./blocks"
import { limits } from "./limits"
import { personSchema } from "./person"

const traceIdSchema = z
  .string()
  .regex(/^[A-Za-z0-9_-]{8,64}$/, "must be 8 to 64 letters, digits, hyphens or underscores")
const deviceIdSchema = z.string().regex(/^[A-Za-z0-9-]{16,64}$/, "must be 16 to 64 letters, digits or hyphens")

/** The page an impression is for. */
export const pageSchema = z.object({
  url: z.string().max(limits.urlLength),
  title: z.string().max(limits.titleLength),
  referrer: z.string().max(limits.urlLength),
})

/** `POST /api/messenger/ping` */
export const pingRequestSchema = z.object({
  app_id: appIdSchema,
  command: z.enum(["boot", "update"]),
  device_id: deviceIdSchema.optional(),
  visitor_id: z.uuid().optional(),
  /** Token of the session to go on with, where the request cannot carry a header without a preflight. */
  session_token: z.string().max(128).optional(),
  /** Data attributes as the page gave them; unknown keys become custom attributes (API spec, section 3). */
  user: z.record(z.string(), z.unknown()).optional(),
  /** Absent when the call only looks for messages, which logs no impression. */
  page: pageSchema.optional(),
  trace_id: traceIdSchema.optional(),
})

/** One part of the request that was left out, and why; the rest was stored. */
export const warningSchema = z.object({ field: z.string(), message: z.string() })

const adminSchema = z.object({ id: z.string(), name: z.string(), avatar_url: z.string().nullable() })

export const messageSchema = z.object({
  id: z.string(),
  author: z.discriminatedUnion("type", [
    z.object({ type: z.literal("admin"), admin: adminSchema }),
    z.object({ type: z.literal("user") }),
    z.object({ type: z.literal("bot"), name: z.string() }),
  ]),
  blocks: blocksSchema,
  created_at: z.number(),
  seen_at: z.number().nullable(),
})

export const conversationSchema = z.object({
  id: z.string(),
  state: z.enum(["open", "snoozed", "closed"]),
  created_at: z.number(),
  last_message_at: z.number(),
  /** Messages of the other side that the user has not seen. */
  unread_count: z.number(),
  messages: z.array(messageSchema),
  /** How an outbound message announces itself while it is neither seen nor dismissed. */
  delivery: z
    .object({ id: z.string(), style: z.enum(["badge", "snippet", "full"]), kind: z.string(), name: z.string() })
    .nullable(),
})

export const workspaceStyleSchema = z.object({
  name: z.string(),
  action_color: z.string().nullable(),
  background_color: z.string().nullable(),
  greeting: z.string(),
  admins: z.array(adminSchema),
})

export const pingResponseSchema = z.object({
  session: z.object({ token: z.string(), expires_at: z.number() }),
  device_id: z.string(),
  user: personSchema,
  workspace: workspaceStyleSchema,
  conversations: z.array(conversationSchema),
  /** Conversations that this ping delivered. */
  delivered: z.array(z.string()),
  cursor: z.number(),
  warnings: z.array(warningSchema),
})

/** `POST /api/messenger/events` */
export const eventsRequestSchema = z.object({
  events: z
    .array(
      z.object({
        /** The client's UUID: sending it twice stores it once. */
        id: z.uuid(),
        name: z
          .string()
          .min(1, "must not be empty")
          .max(limits.eventNameLength, `must be at most ${limits.eventNameLength} characters`),
        metadata: z
          .record(z.string(), z.unknown())
          .refine((value) => Object.keys(value).length <= limits.metadataKeys, {
            error: `must have at most ${limits.metadataKeys} keys`,
          })
          .optional(),
        /** Unix seconds, by the client's clock. */
        created_at: z.number().int().min(0).max(253_402_300_799),
        trace_id: traceIdSchema.optional(),
      }),
    )
    .min(1)
    .max(limits.eventsPerRequest),
})

export const eventsResponseSchema = z.object({
  /** Ids now stored, those of an earlier try included. */
  accepted: z.array(z.string()),
  /** Events left out, with the reason. */
  rejected: z.array(z.object({ id: z.string(), code: z.string(), message: z.string() })),
  /** Conversations that these events delivered. */
  delivered: z.array(z.string()),
  warnings: z.array(warningSchema),
})

/** `POST /api/messenger/shutdown` */
export const shutdownRequestSchema = z.object({ trace_id: traceIdSchema.optional() })

/** `POST /api/messenger/conversations/seen` and `…/dismissed` */
export const conversationsRequestSchema = z.object({
  conversation_ids: z.array(z.string().max(64)).min(1).max(50),
  trace_id: traceIdSchema.optional(),
})

/**
 * One frame of `GET /api/messenger/stream`; its SSE id is the cursor. `conversation` replaces the SDK's copy.
 * The stream of an ended session closes after `session_ended`.
 */
export const streamFrameSchema = z.discriminatedUnion("type", [
  z.object({
    type: z.literal("conversation"),
    conversation: conversationSchema,
    /** True the first time this conversation is sent, false for later changes. */
    is_new: z.boolean(),
    /** The call that caused it, where one did. */
    trace_id: z.string().nullable(),
  }),
  z.object({ type: z.literal("session_ended") }),
])

export type Page = z.infer<typeof pageSchema>
export type PingRequest = z.infer<typeof pingRequestSchema>
export type PingResponse = z.infer<typeof pingResponseSchema>
export type Warning = z.infer<typeof warningSchema>
export type Message = z.infer<typeof messageSchema>
export type Conversation = z.infer<typeof conversationSchema>
export type WorkspaceStyle = z.infer<typeof workspaceStyleSchema>
export type EventsRequest = z.infer<typeof eventsRequestSchema>
export type EventsResponse = z.infer<typeof eventsResponseSchema>
export type ConversationsRequest = z.infer<typeof conversationsRequestSchema>
export type StreamFrame = z.infer<typeof streamFrameSchema>
