// Which records a call wrote, and whether what it did can be seen in the Messenger.
import { type Activity, type ActivityData, activityDataSchemas } from "@/lib/contract/playground/activity"
import type { CallEntry } from "./entry"
import type { Pointed, Thing } from "./pointed"
import { timelineStore } from "./timeline"

type Caused = Pick<CallEntry, "activities" | "effects">

/** The records that a call wrote, as far as "Current user" shows them. */
export function touchedBy({ activities }: Pick<Caused, "activities">): Thing[] {
  return [...new Set(activities.flatMap(thingsOf))]
}

/** Whether the Messenger showed something else after the call. */
export function isOnScreen({ activities, effects }: Caused): boolean {
  return (
    effects.some(({ effect }) => effect.kind === "messenger") || activities.some(({ type }) => shownTypes.has(type))
  )
}

/** What is to be marked while a call is pointed at. */
export function pointedByCall(call: CallEntry): Pointed {
  return { call: call.id, things: touchedBy(call), isOnScreen: isOnScreen(call) }
}

/** A longer search would be felt while the pointer moves. */
const recent = 300

/** What is to be marked while a record is pointed at. */
export function pointedByRecord(thing: Thing): Pointed {
  const { entries } = timelineStore.getState()
  let isShown = false
  for (let back = 1; back <= recent && !isShown; back++) {
    const entry = entries.at(-back)
    if (!entry) break
    isShown = entry.type === "call" && isOnScreen(entry) && touchedBy(entry).includes(thing)
  }
  return { call: null, things: [thing], isOnScreen: isShown }
}

/** One field of a person; others have fields of the same name. */
export function fieldOf(userId: string, name: string): Thing {
  return `field ${userId} ${name}`
}

const shownTypes: ReadonlySet<Activity["type"]> = new Set([
  ...(["message.delivered", "notice.delivered", "notice.changed", "conversation.started", "message.sent"] as const),
])

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
