import "server-only"
import type { Db } from "../db/write"
import { isUnseenBy } from "./visible"

/** Messages that one side wrote and the other has not seen. */
export type Unseen = {
  /** The team's, unseen by the user. */
  unread: number
  /** The user's, unseen by the team. */
  waiting: number
}

const nothing: Unseen = { unread: 0, waiting: 0 }

/** Counts them in each of many threads, however long these are. */
export async function countUnseen(db: Db, conversationIds: string[]): Promise<(conversationId: string) => Unseen> {
  if (conversationIds.length === 0) return () => nothing
  // Outside of the filters `seenAt` is said again, so that the index is asked for what is unseen only.
  const counts = await db.$queryRaw<(Unseen & { conversationId: string })[]>`
    SELECT message."conversationId", count(*) FILTER (WHERE ${isUnseenBy.user})::int AS unread,
           count(*) FILTER (WHERE ${isUnseenBy.team})::int AS waiting
    FROM "Message" AS message
    WHERE message."conversationId" = ANY(${conversationIds}::text[]) AND message."seenAt" IS NULL
    GROUP BY message."conversationId"`
  const threads = new Map(counts.map(({ conversationId, ...unseen }) => [conversationId, unseen]))
  return (conversationId) => threads.get(conversationId) ?? nothing
}
