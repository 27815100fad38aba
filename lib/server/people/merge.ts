import "server-only"
import { now } from "../common/clock"
import { type Log, LostRace, type Transaction } from "../db/write"
import { type User, userSelect } from "./user"

type Merge = {
  from: User
  into: User
  /** How they turned out to be one: the visitor logged in, or left an address that the user proved to be theirs. */
  knownBy: "session" | "email"
}

/**
 * Moves everything of a visitor or lead to the user they turned out to be, and removes their row (fact 10.9).
 * Conversations keep their ids.
 */
export async function merge(tx: Transaction, log: Log, { from, into, knownBy }: Merge): Promise<User> {
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
  await tx.attachment.updateMany(mine)
  await endSessions(tx, { from, into })
  await tx.userNote.updateMany(mine)
  await tx.$executeRaw`
    INSERT INTO "UserCompany" ("workspaceId", "userId", "companyId", "lastSeenAt")
    SELECT "workspaceId", ${into.id}, "companyId", "lastSeenAt" FROM "UserCompany" WHERE "userId" = ${from.id}
    ON CONFLICT DO NOTHING`
  await tx.$executeRaw`
    INSERT INTO "UserTag" ("workspaceId", "userId", "tagId", "createdAt")
    SELECT "workspaceId", ${into.id}, "tagId", "createdAt" FROM "UserTag" WHERE "userId" = ${from.id}
    ON CONFLICT DO NOTHING`
  await copyAttributes(tx, { from, into })
  await tx.user.delete({ where: { id: from.id } })
  log("user.merged", into.id, { from: from.id, into: into.id })
  const visitorId = knownBy === "session" ? (from.visitorId ?? into.visitorId) : into.visitorId
  return tx.user.update({ where: { id: into.id }, data: { visitorId }, select: userSelect })
}

type Pair = { from: User; into: User }

/**
 * None of the visitor's sessions becomes the user's: the one that logged in gets another token, and elsewhere somebody
 * merely typed the user's address. The rows stay, so that open streams hear of the end.
 */
async function endSessions(tx: Transaction, { from, into }: Pair): Promise<void> {
  await tx.session.updateMany({ where: { userId: from.id, endedAt: null }, data: { endedAt: now() } })
  await tx.session.updateMany({ where: { userId: from.id }, data: { userId: into.id } })
}

/** What the user does not have yet comes from the visitor. */
async function copyAttributes(tx: Transaction, { from, into }: Pair): Promise<void> {
  await tx.$executeRaw`
    UPDATE "User" AS target SET
      name = coalesce(target.name, visitor.name), email = coalesce(target.email, visitor.email),
      "emailStanding" = CASE WHEN target.email IS NULL THEN visitor."emailStanding" ELSE target."emailStanding" END,
      phone = coalesce(target.phone, visitor.phone), "avatarUrl" = coalesce(target."avatarUrl", visitor."avatarUrl"),
      "languageOverride" = coalesce(target."languageOverride", visitor."languageOverride"),
      "unsubscribedFromEmails" = target."unsubscribedFromEmails" OR visitor."unsubscribedFromEmails",
      "customAttributes" = visitor."customAttributes" || target."customAttributes"
    FROM "User" AS visitor WHERE target.id = ${into.id} AND visitor.id = ${from.id}`
}

/**
 * An outbound message that both received stays once. The visitor's conversation goes, unless somebody wrote in it; how
 * far the visitor came with a notice counts for the user who did nothing with it yet, or did not finish it.
 */
async function dropDuplicates(tx: Transaction, { from, into }: Pair): Promise<void> {
  await tx.$executeRaw`
    UPDATE "Delivery" AS users SET
      "seenAt" = visitors."seenAt", "dismissedAt" = visitors."dismissedAt", "completedAt" = visitors."completedAt",
      progress = visitors.progress
    FROM "Delivery" AS visitors
    WHERE visitors."userId" = ${from.id} AND users."userId" = ${into.id}
      AND users."outboundId" = visitors."outboundId" AND users."conversationId" IS NULL
      AND users."completedAt" IS NULL
      AND (visitors."completedAt" IS NOT NULL OR (users."seenAt" IS NULL AND users."dismissedAt" IS NULL))`
  // In one statement, as a delivery may not outlive its conversation.
  await tx.$executeRaw`
    WITH twice AS (
      DELETE FROM "Delivery" AS visitors USING "Delivery" AS users
      WHERE visitors."userId" = ${from.id} AND users."userId" = ${into.id}
        AND users."outboundId" = visitors."outboundId"
      RETURNING visitors."conversationId"
    )
    DELETE FROM "Conversation" AS conversation USING twice
    WHERE conversation.id = twice."conversationId" AND (
      SELECT count(*) FROM "Message" AS message
      WHERE message."conversationId" = conversation.id AND message.kind IN ('comment', 'note')) <= 1`
}
