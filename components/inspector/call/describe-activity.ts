import {
  type Activity,
  type ActivityData,
  type ActivityType,
  activityDataSchemas,
} from "@/lib/contract/playground/activity"
import { describeCounts } from "@/lib/contract/scene/counts"
import { previewSnapshot } from "../value/preview-snapshot"
import { snapshotOf } from "../value/read-snapshot"

type Sentences = { [T in ActivityType]: (data: ActivityData<T>) => string[] }

const sentences: Sentences = {
  "workspace.created": ({ name }) => [`Workspace ${name} created`],
  "session.started": ({ command, role }) => [`Session of a ${role} started by ${command}`],
  "session.ended": () => ["Session ended"],
  "login.proven": ({ by }) => [`Login proven by ${by}`],
  "messages.checked": ({ delivered, unread, event_name }) => [
    `Looked for messages${event_name === undefined ? "" : ` that ${event_name} brings`}: ${delivered} new, ${unread} unread`,
  ],
  "page_view.logged": ({ url }) => [`Impression logged: ${path(url)}`],
  "user.created": ({ role, user_id, email }) => [`${capital(role)} created${named(user_id ?? email)}`],
  "user.updated": ({ changes }) => changes.map(describeChange),
  "user.merged": ({ from, into }) => [`${from} merged into ${into}`],
  "company.created": ({ company_id, name }) => [`Company ${name ?? company_id} created`],
  "company.updated": ({ company_id, changes }) =>
    changes.map((change) => `Company ${company_id}, ${describeChange(change)}`),
  "event.tracked": ({ event_name }) => [`Event ${event_name} stored`],
  "message.delivered": ({ outbound, style }) => [`Message “${outbound}” delivered as ${style}`],
  "notice.delivered": ({ kind, outbound }) => [`${capital(kind)} “${outbound}” delivered`],
  "notice.changed": ({ kind, outbound, state }) => [`${capital(kind)} “${outbound}” ${state}`],
  "conversation.started": ({ ticket }) => [ticket === null ? "Conversation started" : `Ticket “${ticket}” created`],
  "message.sent": ({ author, text }) => [`Message of the ${author} stored: ${text}`],
  "note.added": () => ["Note stored"],
  "conversation.read": ({ message_ids, count = message_ids.length }) => [
    `The team read ${count} of the user's messages`,
  ],
  "conversation.closed": () => ["Conversation closed"],
  "conversation.opened": () => ["Conversation opened"],
  "conversation.assigned": ({ admin }) => [
    admin === null ? "Conversation unassigned" : `Conversation assigned to ${admin}`,
  ],
  "ticket.changed": ({ state }) => [`Ticket is now ${state.replaceAll("_", " ")}`],
  "scene.imported": ({ mode, ...counts }) => [
    `Scene brought in: ${describeCounts(counts)}${mode === "replace" ? ", in place of all there was" : ""}`,
  ],
  "workspace.changed": ({ fields }) => [`Workspace changed: ${fields.join(", ")}`],
  "fault.met": ({ kind, call }) => [`Fault met by ${call}: ${kind.replaceAll("_", " ")}`],
  "conversation.seen": () => ["Conversation seen"],
  "conversation.dismissed": () => ["Conversation dismissed"],
}

/** What was stored, one sentence for each change. */
export function describeActivity({ type, data }: Pick<Activity, "type" | "data">): string[] {
  return describe(type, data)
}

function describe<T extends ActivityType>(type: T, data: unknown): string[] {
  const parsed = activityDataSchemas[type].safeParse(data)
  // A row of a newer server: its type is still worth showing.
  if (!parsed.success) return [type]
  const lines = sentences[type](parsed.data as ActivityData<T>)
  return lines.length > 0 ? lines : [`${capital(type.split(".")[0] ?? type)} stored, nothing changed`]
}

function describeChange({ field, before, after }: { field: string; before?: unknown; after?: unknown }) {
  return `${field}: ${show(before)} → ${show(after)}`
}

function show(value: unknown) {
  if (value === null || value === undefined) return "none"
  return typeof value === "string" && value.length <= 60 ? value : previewSnapshot(snapshotOf(value))
}

function named(id: string | null) {
  return id === null ? "" : `: ${id}`
}

function capital(word: string) {
  return word.charAt(0).toUpperCase() + word.slice(1)
}

function path(url: string) {
  return URL.canParse(url) ? new URL(url).pathname + new URL(url).search : url
}
