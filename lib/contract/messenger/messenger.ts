// What the SDK and the server say to each other under /api/messenger.
//
// `ping` opens or continues a session: `boot` and `update` send it, `update` without arguments sends it without `page`
// and `user`. It answers with a session token, the person as stored, their conversations, and the cursor from which
// `stream` goes on. Every later request carries the token in `Authorization: Bearer`. All bodies are JSON, also when
// labelled text/plain, so that a page can send them without a preflight request.
//
// Wire names are snake_case because the API's are; the SDK and the server read them as they are.
import { z } from "zod"
import { appIdSchema } from "../app-id"
import { limits } from "../limits"
import { spaceNames } from "../names"
import { personSchema } from "../playground/person"
import { noticeSchema } from "./content"
import { adminSchema, conversationSchema } from "./conversation"
import { sessionTokenSchema, traceIdSchema } from "./wire"

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
  session_token: sessionTokenSchema.optional(),
  /** Data attributes as the page gave them; unknown keys become custom attributes (fact 7.1). */
  user: z.record(z.string(), z.unknown()).optional(),
  /** Absent when the call only looks for messages, which logs no impression. */
  page: pageSchema.optional(),
  trace_id: traceIdSchema.optional(),
})

/** One part of the request that was left out, and why; the rest was stored. */
export const warningSchema = z.object({ field: z.string(), message: z.string() })

/** One look of the Messenger: a workspace has a default, and further ones by id for `messenger_style_id`. */
const lookSchema = z.object({ action_color: z.string().nullable(), background_color: z.string().nullable() })

export const workspaceStyleSchema = z.object({
  name: z.string(),
  ...lookSchema.shape,
  greeting: z.string(),
  admins: z.array(adminSchema),
  /** Enabled spaces in their order; "messages" is always among them, "home" is first when it is. */
  spaces: z.array(z.enum(spaceNames)),
  styles: z.record(z.string(), lookSchema),
  theme_mode: z.enum(["light", "dark", "system"]),
  hide_default_launcher: z.boolean(),
  /** `shutdown` removes the cookie `intercom-id-…` as well. */
  shutdown_forgets_visitor: z.boolean(),
  /** Name of the token, of those a page gives, that its data connector is called with. */
  data_connector: z.string().nullable(),
})

export const pingResponseSchema = z.object({
  session: z.object({ token: z.string(), expires_at: z.number() }),
  device_id: z.string(),
  user: personSchema,
  workspace: workspaceStyleSchema,
  conversations: z.array(conversationSchema),
  /** Conversations that this ping delivered. */
  delivered: z.array(z.string()),
  /** Banners, tooltips, tours and surveys that wait for this person; checklists are asked for. */
  notices: z.array(noticeSchema),
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
  session_token: sessionTokenSchema.optional(),
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
export const shutdownRequestSchema = z.object({
  session_token: sessionTokenSchema.optional(),
  trace_id: traceIdSchema.optional(),
})

/**
 * One frame of `GET /api/messenger/stream`; its SSE id is the cursor. Frames without an id (`typing`) are of the moment
 * and never sent again. The stream of an ended session closes after `session_ended`.
 */
export const streamFrameSchema = z.discriminatedUnion("type", [
  z.object({
    type: z.literal("conversation"),
    /** Replaces the SDK's copy, except `messages` (new and changed ones, merged by id) and `has_older`. */
    conversation: conversationSchema,
    /** True the first time this conversation is sent, false for later changes. */
    is_new: z.boolean(),
    /** True when `messages` holds a message that was just written by the other side. */
    is_news: z.boolean(),
    /** The call that caused it, where one did. */
    trace_id: z.string().nullable(),
  }),
  /** A notice that was delivered, or changed by another tab. */
  z.object({ type: z.literal("notice"), notice: noticeSchema, trace_id: z.string().nullable() }),
  /** An admin is writing; holds for a few seconds. */
  z.object({ type: z.literal("typing"), conversation_id: z.string(), admin: adminSchema }),
  z.object({ type: z.literal("session_ended") }),
  /** Another stream took this one's place; whoever opens it again at once takes that of a third. */
  z.object({ type: z.literal("stream_replaced") }),
])

/**
 * `GET /api/messenger/changes?cursor=…`: the frames after a cursor at once, for pages whose stream is held up by a
 * proxy, and for a tab that catches up before it follows another tab's stream. `more` means: ask again from `cursor`.
 */
export const changesResponseSchema = z.object({
  frames: z.array(z.object({ id: z.number(), data: streamFrameSchema })),
  cursor: z.number(),
  more: z.boolean(),
})

export type Page = z.infer<typeof pageSchema>
export type PingRequest = z.infer<typeof pingRequestSchema>
export type PingResponse = z.infer<typeof pingResponseSchema>
export type Warning = z.infer<typeof warningSchema>
export type WorkspaceStyle = z.infer<typeof workspaceStyleSchema>
export type EventsRequest = z.infer<typeof eventsRequestSchema>
export type EventsResponse = z.infer<typeof eventsResponseSchema>
export type ChangesResponse = z.infer<typeof changesResponseSchema>
export type StreamFrame = z.infer<typeof streamFrameSchema>
