// Delivers the outbound messages that are due for one person, each once (fact 13.4, fact 13.5).
import "server-only"
import type { Prisma } from "@/generated/prisma/client"
import { now } from "../common/clock"
import { newId } from "../common/id"
import type { Db, Log, Transaction } from "../db/write"
import { ofSameBrowser } from "../people/same-browser"
import type { User } from "../people/user"
import { isMatch, type Weighed, weighAudiences } from "./audience-facts"
import { openOutboundConversation } from "./delivery-conversation"
import { wayOf } from "./kind"
import { isTriggered, type Occasion } from "./occasion"
import { type LiveOutbound, listLiveOutbounds } from "./outbound"

type Due = { workspaceId: string; user: User; occasion: Occasion }

/** What was delivered, new conversations, and notices by the ids of their deliveries; and what else was live. */
export type Delivered = {
  conversationIds: string[]
  noticeIds: string[]
  outbounds: LiveOutbound[]
  unmatched: Weighed[]
  /** What they had before. */
  received: LiveOutbound[]
  /** How many live messages another occasion brings. */
  waiting: number
}

/** Delivers what is due. */
export async function deliverDue(tx: Transaction, log: Log, { workspaceId, user, occasion }: Due): Promise<Delivered> {
  const live = await listLiveOutbounds(tx, workspaceId)
  const triggered = live.filter((outbound) => isTriggered(outbound, occasion))
  const open = await withoutReceived(tx, ofSameBrowser(user), triggered)
  const url = occasion.on === "ping" ? occasion.url : null
  const weighed = await weighAudiences(tx, { user, outbounds: open, url })
  const delivered: Delivered = {
    conversationIds: [],
    noticeIds: [],
    outbounds: [],
    unmatched: weighed.filter((each) => !isMatch(each)),
    received: triggered.filter((outbound) => !open.includes(outbound)),
    waiting: live.length - triggered.length,
  }
  for (const { outbound } of weighed.filter(isMatch)) {
    const delivery = { workspaceId, userId: user.id, outbound }
    const deliveryId = await createDelivery(tx, log, delivery)
    if (!deliveryId) {
      delivered.received.push(outbound)
      continue
    }
    delivered.outbounds.push(outbound)
    if (wayOf[outbound.kind] === "notice") delivered.noticeIds.push(deliveryId)
    else delivered.conversationIds.push(await openOutboundConversation(tx, log, { ...delivery, deliveryId }))
  }
  return delivered
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
