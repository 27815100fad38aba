// Delivers the outbound messages that are due for one person, each once (API spec, section 6.2).
import "server-only"
import { factsOf, isInAudience } from "./audience"
import { now } from "./clock"
import { newId } from "./id"
import { type LiveOutbound, listLiveOutbounds } from "./outbound"
import type { User } from "./user"
import type { Log, Transaction } from "./write"

/** What makes messages due: a ping, or events of these names. */
export type Occasion = { on: "ping" } | { on: "event"; names: ReadonlySet<string> }

type Due = { workspaceId: string; user: User; occasion: Occasion }

/** Delivers what is due and answers the ids of the new conversations. */
export async function deliverDue(tx: Transaction, log: Log, { workspaceId, user, occasion }: Due): Promise<string[]> {
  const triggered = (await listLiveOutbounds(tx, workspaceId)).filter(({ trigger }) => isTriggered(trigger, occasion))
  if (triggered.length === 0) return []
  const received = await tx.delivery.findMany({
    where: { userId: user.id, outboundId: { in: triggered.map(({ id }) => id) } },
    select: { outboundId: true },
  })
  const receivedIds = new Set(received.map(({ outboundId }) => outboundId))
  const open = triggered.filter(({ id }) => !receivedIds.has(id))
  if (open.length === 0) return []
  const facts = factsOf(user, await findEvents(tx, user.id, open))
  const conversationIds: string[] = []
  for (const outbound of open.filter(({ audience }) => isInAudience(facts, audience))) {
    const conversationId = await deliver(tx, log, { workspaceId, userId: user.id, outbound })
    if (conversationId) conversationIds.push(conversationId)
  }
  return conversationIds
}

/** Tells whether the occasion sets this trigger off. */
export function isTriggered(trigger: LiveOutbound["trigger"], occasion: Occasion): boolean {
  if (trigger.on === "ping") return occasion.on === "ping"
  return occasion.on === "event" && occasion.names.has(trigger.event_name)
}

/** Which of the events that the rules name this person did. */
async function findEvents(tx: Transaction, userId: string, outbounds: LiveOutbound[]): Promise<Set<string>> {
  const rules = outbounds.flatMap(({ audience }) => audience.rules)
  const names = rules.flatMap((rule) => (rule.on === "event" ? [rule.name] : []))
  if (names.length === 0) return new Set()
  const where = { userId, name: { in: names } }
  const events = await tx.event.findMany({ where, select: { name: true }, distinct: ["name"], take: names.length })
  return new Set(events.map(({ name }) => name))
}

type Delivery = { workspaceId: string; userId: string; outbound: LiveOutbound }

async function deliver(tx: Transaction, log: Log, { workspaceId, userId, outbound }: Delivery): Promise<string | null> {
  const deliveryId = newId("dlv")
  // The unique key makes one of two racing deliveries wait here, then find that it came second.
  const { count } = await tx.delivery.createMany({
    data: [{ id: deliveryId, workspaceId, outboundId: outbound.id, userId, deliveredAt: now() }],
    skipDuplicates: true,
  })
  if (count === 0) return null
  const conversationId = newId("cnv")
  const at = now()
  await tx.conversation.createMany({
    data: [
      {
        id: conversationId,
        workspaceId,
        userId,
        outboundId: outbound.id,
        lastMessageAt: at,
        createdAt: at,
        updatedAt: at,
      },
    ],
  })
  await tx.message.createMany({
    data: [
      {
        id: newId("msg"),
        workspaceId,
        conversationId,
        authorType: outbound.adminId ? "admin" : "bot",
        adminId: outbound.adminId,
        blocks: outbound.blocks ?? [],
        createdAt: at,
      },
    ],
  })
  await tx.delivery.updateMany({ where: { id: deliveryId }, data: { conversationId } })
  const { name, deliveryStyle } = outbound
  log("message.delivered", userId, { outbound: name, style: deliveryStyle, conversation_id: conversationId })
  return conversationId
}
