// The activity log: every write of the server is followed here, in order, with the call that caused it.
import { z } from "zod"

const changeSchema = z.object({ field: z.string(), before: z.unknown(), after: z.unknown() })

/** What became of one outbound message that was looked for; the first reason in words where it did not match. */
const weighedSchema = z.object({
  number: z.number(),
  name: z.string(),
  verdict: z.enum(["delivered", "received", "unmatched"]),
  reason: z.string().optional(),
})

const proofMeans = ["user_hash", "intercom_user_jwt"] as const

/** What happened, by type. The log holds one row for each; the inspector joins on the row's trace id. */
export const activityDataSchemas = {
  "workspace.created": z.object({ name: z.string() }),
  "session.started": z.object({ command: z.string(), role: z.string() }),
  "session.ended": z.object({}),
  /** A boot or update brought a proof of who the person is, and it holds. */
  "login.proven": z.object({ by: z.enum(proofMeans) }),
  /** A ping, or an event that messages wait for, looked for those: how many came, how many wait unseen. */
  "messages.checked": z.object({
    delivered: z.number(),
    unread: z.number(),
    /** The event that brings what was weighed; a ping has none. */
    event_name: z.string().optional(),
    /** The outbound messages that come with such a ping or event, as many as are named; a row of before has none. */
    weighed: z.array(weighedSchema).optional(),
    /** How many more were weighed. */
    more: z.number().optional(),
    /** How many are live that do not come with a ping; said of pings alone. */
    waiting: z.number().optional(),
  }),
  "page_view.logged": z.object({ url: z.string(), title: z.string(), referrer: z.string() }),
  "user.created": z.object({ role: z.string(), user_id: z.string().nullable(), email: z.string().nullable() }),
  "user.updated": z.object({ changes: z.array(changeSchema) }),
  "user.merged": z.object({ from: z.string(), into: z.string() }),
  "company.created": z.object({ company_id: z.string(), name: z.string().nullable() }),
  "company.updated": z.object({ company_id: z.string(), changes: z.array(changeSchema) }),
  "event.tracked": z.object({ id: z.string(), event_name: z.string(), metadata: z.record(z.string(), z.unknown()) }),
  "message.delivered": z.object({
    outbound: z.string(),
    style: z.string(),
    conversation_id: z.string(),
    message_id: z.string().optional(),
  }),
  /** An outbound message of a kind that is no conversation reached the person. */
  "notice.delivered": z.object({ notice_id: z.string(), kind: z.string(), outbound: z.string() }),
  /** The person saw, answered, finished or waved away such a message. */
  "notice.changed": z.object({
    notice_id: z.string(),
    kind: z.string(),
    outbound: z.string(),
    state: z.string(),
    progress: z.record(z.string(), z.unknown()),
  }),
  "conversation.started": z.object({
    conversation_id: z.string(),
    message_id: z.string(),
    ticket: z.string().nullable(),
  }),
  "message.sent": z.object({
    conversation_id: z.string(),
    message_id: z.string(),
    author: z.string(),
    text: z.string(),
  }),
  /** A teammate's note; the user is never told, so the row names no user. */
  "note.added": z.object({ conversation_id: z.string(), message_id: z.string() }),
  /** The team read what the user wrote. */
  "conversation.read": z.object({
    conversation_id: z.string(),
    /** The latest of them. */
    message_ids: z.array(z.string()),
    /** How many there are, where not all are named. */
    count: z.number().optional(),
  }),
  "conversation.closed": z.object({ conversation_id: z.string() }),
  "conversation.opened": z.object({ conversation_id: z.string() }),
  "conversation.assigned": z.object({ conversation_id: z.string(), admin: z.string().nullable() }),
  "ticket.changed": z.object({ conversation_id: z.string(), state: z.string() }),
  /** A scene was brought in; after "replace" nothing else is there any more. */
  "scene.imported": z.object({
    mode: z.enum(["add", "replace"]),
    people: z.number(),
    companies: z.number(),
    events: z.number(),
    messages: z.number(),
    articles: z.number(),
  }),
  "workspace.changed": z.object({ fields: z.array(z.string()) }),
  /** A Messenger's call met a fault that is on in the workspace (faults.ts). */
  "fault.met": z.object({ kind: z.string(), call: z.string() }),
  "conversation.seen": z.object({ conversation_id: z.string() }),
  "conversation.dismissed": z.object({ conversation_id: z.string() }),
} as const satisfies Record<string, z.ZodType>

export type ActivityType = keyof typeof activityDataSchemas
export type ActivityData<T extends ActivityType> = z.infer<(typeof activityDataSchemas)[T]>

export const activityTypes = Object.keys(activityDataSchemas) as [ActivityType, ...ActivityType[]]

/** One row as the reading side and its stream send it. */
export const activitySchema = z.object({
  /** Position in the workspace's log: strictly growing, never reused. */
  cursor: z.number(),
  type: z.enum(activityTypes),
  /** Our id of the person concerned. */
  user: z.string().nullable(),
  trace_id: z.string().nullable(),
  data: z.record(z.string(), z.unknown()),
  created_at: z.number(),
})

export type ProofMeans = (typeof proofMeans)[number]
export type Activity = z.infer<typeof activitySchema>
export type WeighedMessage = z.infer<typeof weighedSchema>
