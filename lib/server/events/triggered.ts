// What events bring: the messages that wait for them, and what the log says of those.
import "server-only"
import type { ActivityData } from "@/lib/contract/playground/activity"
import { countUnreadMessages } from "../conversations/conversation-row"
import { database } from "../db/database"
import { type Log, type Transaction, write } from "../db/write"
import { deliverDue } from "../outbound/delivery"
import { isTriggered, type Occasion } from "../outbound/occasion"
import { listLiveOutbounds } from "../outbound/outbound"
import { toWeighed } from "../outbound/weighed"
import { lockUser, type User } from "../people/user"
import { lockSession } from "../session/session"
import type { NewEvent } from "./event-store"

type Triggering = { token: string; workspaceId: string; events: NewEvent[] }

/**
 * Delivers what the events set off to the person of the session, and answers the ids of new conversations. Each event that
 * a live message waits for leaves a row that says what was weighed; one that no message waits for leaves none.
 */
export async function deliverTriggered({ token, workspaceId, events }: Triggering): Promise<string[]> {
  const live = await listLiveOutbounds(await database(), workspaceId)
  const triggering = events.filter(({ name }) => live.some((each) => isTriggered(each, occasionOf(name))))
  if (triggering.length === 0) return []
  const { result } = await write({ workspaceId }, async (tx, log) => {
    const session = await lockSession(tx, token)
    const user = session && (await lockUser(tx, session.userId))
    return user ? deliverEach(tx, log, { workspaceId, user, events: triggering }) : []
  })
  return result
}

function occasionOf(name: string): Occasion {
  return { on: "event", name }
}

type Delivering = { workspaceId: string; user: User; events: NewEvent[] }

async function deliverEach(tx: Transaction, log: Log, { workspaceId, user, events }: Delivering): Promise<string[]> {
  const conversationIds: string[] = []
  const looks = new Map<string, ActivityData<"messages.checked">>()
  for (const { name, traceId } of events) {
    const caused: Log = (type, userId, data) => log(type, userId, data, traceId)
    const before = looks.get(name)
    if (before) {
      caused("messages.checked", user.id, again(before))
      continue
    }
    const delivered = await deliverDue(tx, caused, { workspaceId, user, occasion: occasionOf(name) })
    conversationIds.push(...delivered.conversationIds)
    const count = delivered.conversationIds.length + delivered.noticeIds.length
    const unread = await countUnreadMessages(tx, { userId: user.id })
    const { weighed, more } = toWeighed(delivered)
    const look = { delivered: count, unread, event_name: name, weighed, more }
    caused("messages.checked", user.id, look)
    looks.set(name, look)
  }
  return conversationIds
}

/** All events are stored before any is weighed, so another of the same name finds the same, and brings nothing more. */
function again({ weighed, ...look }: ActivityData<"messages.checked">): ActivityData<"messages.checked"> {
  const received = weighed?.map((message) =>
    message.verdict === "delivered" ? { ...message, verdict: "received" as const } : message,
  )
  return { ...look, delivered: 0, weighed: received }
}
