import "server-only"
import { type User, userSelect } from "./user"
import { type Log, LostRace, type Transaction } from "./write"

type Merge = { from: User; into: User }

/**
 * Moves everything of a visitor or lead to the user they turned out to be, and removes their row (API spec, section
 * 4.3). Conversations keep their ids.
 */
export async function merge(tx: Transaction, log: Log, { from, into }: Merge): Promise<User> {
  // The full lock waits for events being stored for the visitor: without it they would vanish with the row.
  const locked = await tx.$queryRaw<{ id: string }[]>`SELECT id FROM "User" WHERE id = ${from.id} FOR UPDATE`
  if (locked.length === 0) throw new LostRace()
  await dropDuplicates(tx, { from, into })
  const mine = { where: { userId: from.id }, data: { userId: into.id } }
  await tx.event.updateMany(mine)
  await tx.pageView.updateMany(mine)
  await tx.conversation.updateMany(mine)
  await tx.message.updateMany(mine)
  await tx.delivery.updateMany(mine)
  await tx.session.updateMany(mine)
  await tx.$executeRaw`
    INSERT INTO "UserCompany" ("userId", "companyId", "lastSeenAt")
    SELECT ${into.id}, "companyId", "lastSeenAt" FROM "UserCompany" WHERE "userId" = ${from.id} ON CONFLICT DO NOTHING`
  await tx.$executeRaw`
    UPDATE "User" AS target SET "customAttributes" = visitor."customAttributes" || target."customAttributes"
    FROM "User" AS visitor WHERE target.id = ${into.id} AND visitor.id = ${from.id}`
  await tx.user.delete({ where: { id: from.id } })
  log("user.merged", into.id, { from: from.id, into: into.id })
  const data = { visitorId: from.visitorId ?? into.visitorId }
  return tx.user.update({ where: { id: into.id }, data, select: userSelect })
}

/** An outbound message that both received stays once: the visitor's copy goes, unless they wrote in it. */
async function dropDuplicates(tx: Transaction, { from, into }: Merge): Promise<void> {
  await tx.$executeRaw`
    DELETE FROM "Conversation" AS conversation
    USING "Delivery" AS visitors, "Delivery" AS users
    WHERE visitors."userId" = ${from.id} AND users."userId" = ${into.id}
      AND users."outboundId" = visitors."outboundId" AND conversation.id = visitors."conversationId"
      AND NOT EXISTS (
        SELECT 1 FROM "Message" AS message
        WHERE message."conversationId" = conversation.id AND message."authorType" = 'user')`
  await tx.$executeRaw`
    DELETE FROM "Delivery" AS visitors USING "Delivery" AS users
    WHERE visitors."userId" = ${from.id} AND users."userId" = ${into.id}
      AND users."outboundId" = visitors."outboundId"`
}
