// The team's side of conversations: `/api/playground/workspaces/<app_id>/conversations/*`.
import { z } from "zod"
import { limits } from "../limits"
import { writtenBlocksSchema } from "../messenger/blocks"
import { adminSchema, conversationSchema, messageSchema, ticketStates } from "../messenger/conversation"
import { spaceNames } from "../names"
import { listQuerySchema, ownerFields } from "./playground"

/** Query of the conversation list: newest first, or of one state with the latest message first. */
export const inboxQuerySchema = listQuerySchema.extend({
  state: z.enum(["open", "snoozed", "closed"]).optional(),
})

/** A message as the team sees it: notes included. An admin's `client_id` is the Idempotency-Key it was sent with. */
export const inboxMessageSchema = messageSchema.extend({ kind: z.enum(["comment", "note"]) })

/** A conversation as the team sees it. Lists hold its latest messages; `GET …/conversations/<id>` holds a page of them. */
export const conversationResourceSchema = z.object({
  ...conversationSchema.pick({ id: true, state: true, created_at: true, last_message_at: true, ticket: true }).shape,
  updated_at: z.number(),
  /** Name of the outbound message that opened it. */
  outbound: z.string().nullable(),
  assignee: adminSchema.nullable(),
  /** Messages of the team that the user has not seen. */
  unread_count: z.number(),
  /** Messages of the user that the team has not seen. */
  waiting_count: z.number(),
  messages: z.array(inboxMessageSchema),
  has_older: z.boolean(),
  /** Display name of the person, where they have one. */
  name: z.string().nullable(),
  role: z.enum(["visitor", "lead", "user"]),
  ...ownerFields,
})

const authorFields = {
  /** The teammate who acts. Default: the workspace's first. */
  admin_id: z.string().max(64).optional(),
}

/** `POST …/conversations/<id>/reply` and `…/note` -> the message. With an `Idempotency-Key`, a repeat stores nothing new. */
export const adminReplySchema = z
  .object({
    ...authorFields,
    /** Plain text: blank lines divide paragraphs. */
    body: z.string().trim().min(1).max(limits.messageLength).optional(),
    blocks: writtenBlocksSchema.optional(),
  })
  .refine(({ body, blocks }) => (body === undefined) !== (blocks === undefined), {
    error: 'needs either "body" or "blocks"',
    path: ["body"],
  })

/** `POST …/conversations/<id>/typing` and `…/seen` -> `{}`; `…/close` and `…/open` -> the conversation. */
export const adminActionSchema = z.object(authorFields)

/** `POST …/conversations/<id>/assign` -> the conversation. */
export const assignSchema = z.object({ assignee_id: z.string().max(64).nullable() })

/** `POST …/conversations/<id>/ticket` -> the conversation, which must be a ticket. */
export const ticketChangeSchema = z.object({ state: z.enum(ticketStates) })

/** `GET …/admins` -> `{data}`, the whole team, oldest first. */
export const adminResourceSchema = adminSchema.extend({ email: z.string(), job_title: z.string().nullable() })

/** What the workspace's own stream (`…/stream`) sends besides activity, as events named `typing` and without an id. */
export const inboxTypingSchema = z.object({ conversation_id: z.string(), user: z.string() })

/** `GET` and `PATCH …/settings` */
export const workspaceSettingsSchema = z.object({
  name: z.string().trim().min(1).max(80),
  /** Every login must be proven by user_hash or intercom_user_jwt (fact 15.3). */
  requires_verification: z.boolean(),
  /** Where it is required, each update that names the person brings its proof, as its boot did (fact 15.9). */
  strict_proof: z.boolean(),
  greeting: z.string().max(300),
  action_color: z.string().max(40).nullable(),
  background_color: z.string().max(40).nullable(),
  spaces: z.array(z.enum(spaceNames)).max(spaceNames.length),
  theme_mode: z.enum(["light", "dark", "system"]),
  hide_default_launcher: z.boolean(),
  /** `shutdown` removes the cookie `intercom-id-…` as well (fact 11.7). */
  shutdown_forgets_visitor: z.boolean(),
  /** Name of the token that the workspace's data connector takes (fact 2.10); null for no connector. */
  data_connector: z.string().trim().min(1).max(80).nullable(),
  styles: z.record(
    z.string().regex(/^[A-Za-z0-9_-]{1,40}$/),
    z.object({ action_color: z.string().max(40).nullable(), background_color: z.string().max(40).nullable() }),
  ),
})

export const changeSettingsSchema = workspaceSettingsSchema.partial()

/** `GET …/secrets` -> the active ones, newest first; `POST` makes a new one; `DELETE` removes the older one. */
export const secretsSchema = z.object({ secrets: z.array(z.string()) })

export type InboxMessage = z.infer<typeof inboxMessageSchema>
export type ConversationResource = z.infer<typeof conversationResourceSchema>
export type AdminReply = z.infer<typeof adminReplySchema>
export type AdminResource = z.infer<typeof adminResourceSchema>
export type WorkspaceSettings = z.infer<typeof workspaceSettingsSchema>
