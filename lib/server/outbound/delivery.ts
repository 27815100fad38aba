// Delivers the outbound messages that are due for one person, each once (fact 13.4, fact 13.5).
import "server-only"
import type { Prisma } from "@/generated/prisma/client"
import { now } from "../common/clock"
import { newId } from "../common/id"
import type { Db, Log, Transaction } from "../db/write"
import { ofSameBrowser } from "../people/same-browser"
import type { User } from "../people/user"
import { filterByAudience } from "./audience-facts"
import { openOutboundConversation } from "./delivery-conversation"
import { wayOf } from "./kind"
import { type LiveOutbound, listLiveOutbounds } from "./outbound"

/** What makes messages due: a ping, from a page or without one, or events of these names. */
export type Occasion = { on: "ping"; url: string | null } | { on: "event"; names: ReadonlySet<string> }

type Due = { workspaceId: string; user: User; occasion: Occasion }

/** What was delivered: new conversations, and notices by the ids of their deliveries. */
type Delivered = { conversationIds: string[]; noticeIds: string[] }

/** Delivers what is due. */
export async function deliverDue(tx: Transaction, log: Log, { workspaceId, user, occasion }: Due): Promise<Delivered> {
  const delivered: Delivered = { conversationIds: [], noticeIds: [] }
  const triggered = (await listLiveOutbounds(tx, workspaceId)).filter((outbound) => isTriggered(outbound, occasion))
  const open = await withoutReceived(tx, ofSameBrowser(user), triggered)
  const url = occasion.on === "ping" ? occasion.url : null
  for (const outbound of await filterByAudience(tx, { user, outbounds: open, url })) {
    const delivery = { workspaceId, userId: user.id, outbound }
    const deliveryId = await createDelivery(tx, log, delivery)
    if (!deliveryId) continue
    if (wayOf[outbound.kind] === "notice") delivered.noticeIds.push(deliveryId)
    else delivered.conversationIds.push(await openOutboundConversation(tx, log, { ...delivery, deliveryId }))
  }
  return delivered
}

/** Tells whether the occasion sets the message off. Checklists and news are listed, whatever their trigger says. */
export function isTriggered({ kind, trigger }: Pick<LiveOutbound, "kind" | "trigger">, occasion: Occasion): boolean {
  if (trigger === null || wayOf[kind] === "list") return false
  if (trigger.on === "ping") return occasion.on === "ping"
  return occasion.on === "event" && occasion.names.has(trigger.event_name)
}

/** Those that these people have not received yet. */
export async function withoutReceived(
  db: Db,
  people: Pick<Prisma.DeliveryWhereInput, "userId" | "user">,
  outbounds: LiveOutbound[],
): Promise<LiveOutbound[]> {
  if (outbounds.length === 0) return []
  const received = await db.delivery.findMany({
    where: { ...people, outboundId: { in: outbounds.map(({ id }) => id) } },
    select: { outboundId: true },
  })
  const receivedIds = new Set(received.map(({ outboundId }) => outboundId))
  return outbounds.filter(({ id }) => !receivedIds.has(id))
}

type NewDelivery = { workspaceId: string; userId: string; outbound: Pick<LiveOutbound, "id" | "kind" | "name"> }

/** Delivers one message to one person, and logs it where it is no conversation. Null when they have it already. */
export async function createDelivery(
  tx: Transaction,
  log: Log,
  { workspaceId, userId, outbound }: NewDelivery,
): Promise<string | null> {
  const id = newId("dlv")
  // The unique key makes one of two racing deliveries wait here, then find that it came second.
  const { count } = await tx.delivery.createMany({
    data: [{ id, workspaceId, outboundId: outbound.id, userId, deliveredAt: now() }],
    skipDuplicates: true,
  })
  if (count === 0) return null
  const { kind, name } = outbound
  if (wayOf[kind] !== "conversation") log("notice.delivered", userId, { notice_id: id, kind, outbound: name })
  return id
}
