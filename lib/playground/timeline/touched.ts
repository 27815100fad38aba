// Which records a call wrote, and what of it can be seen in the Messenger.
import { type Activity, type ActivityData, activityDataSchemas } from "@/lib/contract/playground/activity"
import type { CallEntry } from "./entry"
import type { Pointed, Thing } from "./pointed"
import { timelineStore } from "./timeline"

type Caused = Pick<CallEntry, "activities" | "effects">

/** What a row of the inspector shows: a call, or a stored change that none caused. */
export type Told = Caused & Pick<CallEntry, "id">

/** What a call wrote or brought, as far as "Current user" or the Messenger shows it. */
export function touchedBy({ activities }: Pick<Caused, "activities">): Thing[] {
  return [...new Set(activities.flatMap(thingsOf))]
}

/** Whether the Messenger showed something else after the call. */
export function isOnScreen({ activities, effects }: Caused): boolean {
  return (
    effects.some(({ effect }) => effect.kind === "messenger") || activities.some(({ type }) => shownTypes.has(type))
  )
}

/** What is to be marked while a row is pointed at. */
export function pointedByRow(told: Told): Pointed {
  const things = touchedBy(told)
  return { row: told.id, thing: null, things, ids: idsOf(things.filter(isShown)), isOnScreen: isOnScreen(told) }
}

/** A longer search would be felt while the pointer moves. */
const recent = 300

/** What is to be marked while a record is pointed at. */
export function pointedByRecord(thing: Thing): Pointed {
  const call = newestOnScreen(thing)
  // A conversation is shown itself, also where no call is known that wrote in it.
  const shown = isConversation(thing) ? [thing] : call ? touchedBy(call).filter(isShown) : []
  return { row: null, thing, things: [thing], ids: idsOf(shown), isOnScreen: call !== null }
}

/** The last call that wrote it and changed what the Messenger shows. */
function newestOnScreen(thing: Thing): CallEntry | null {
  const { entries } = timelineStore.getState()
  for (let back = 1; back <= recent; back++) {
    const entry = entries.at(-back)
    if (!entry) return null
    if (entry.type === "call" && isOnScreen(entry) && touchedBy(entry).includes(thing)) return entry
  }
  return null
}

/**
 * What is to be marked while something is pointed at in the Messenger, by the ids of what that shows; null for nothing. A
 * frame may say any: they are compared with what is known, and told to nobody but the frame.
 */
export function pointedByShown(ids: readonly string[]): Pointed | null {
  const around = ids.flatMap((id) => thingOfId(id) ?? [])
  const thing = around.find(isShown)
  if (!thing) return null
  return { row: null, thing, things: around.filter(isConversation), ids: idsOf([thing]), isOnScreen: false }
}

/** One field of a person; others have fields of the same name. */
export function fieldOf(userId: string, name: string): Thing {
  return `field ${userId} ${name}`
}

const shownTypes: ReadonlySet<Activity["type"]> = new Set([
  ...(["message.delivered", "notice.delivered", "notice.changed", "conversation.started", "message.sent"] as const),
])

/** Of what the Messenger shows; by their prefixes (lib/server/common/id.ts). */
function thingOfId(id: string): Thing | null {
  if (id.startsWith("msg_")) return `message ${id}`
  if (id.startsWith("dlv_")) return `notice ${id}`
  return id.startsWith("cnv_") ? `conversation ${id}` : null
}

/** Whether it is one thing that the Messenger shows, and not a thread of them. */
function isShown(thing: Thing) {
  return thing.startsWith("message ") || thing.startsWith("notice ")
}

function isConversation(thing: Thing) {
  return thing.startsWith("conversation ")
}

function idsOf(things: Thing[]) {
  return things.map((thing) => thing.slice(thing.indexOf(" ") + 1))
}

function thingsOf({ type, user, data }: Activity): Thing[] {
  switch (type) {
    case "event.tracked":
      return read(type, data, ({ id }) => [`event ${id}`])
    case "user.created":
      return user === null ? [] : ["role", "user_id", "email"].map((name) => fieldOf(user, name))
    case "user.updated":
      return user === null ? [] : read(type, data, ({ changes }) => changes.map(({ field }) => fieldOf(user, field)))
    case "company.created":
    case "company.updated":
      return read(type, data, ({ company_id }) => [`company ${company_id}`])
    case "message.delivered":
    case "conversation.started":
    case "message.sent":
      return read(type, data, ({ conversation_id, message_id }) => [
        `conversation ${conversation_id}`,
        ...(message_id === undefined ? [] : [`message ${message_id}` as const]),
      ])
    case "notice.delivered":
    case "notice.changed":
      return read(type, data, ({ notice_id }) => [`notice ${notice_id}`])
    case "conversation.seen":
    case "conversation.dismissed":
      return read(type, data, ({ conversation_id }) => [`conversation ${conversation_id}`])
    default:
      return []
  }
}

/** Nothing for a row of a newer server. */
function read<T extends Activity["type"]>(type: T, data: unknown, things: (data: ActivityData<T>) => Thing[]): Thing[] {
  const parsed = activityDataSchemas[type].safeParse(data)
  return parsed.success ? things(parsed.data as ActivityData<T>) : []
}
