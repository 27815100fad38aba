import "server-only"
import type { Transaction } from "../db/write"

/** Messages that one side wrote and the other has not seen. */
export type Unseen = {
  /** The team's, unseen by the user. */
  unread: number
  /** The user's, unseen by the team. */
  waiting: number
}

const nothing: Unseen = { unread: 0, waiting: 0 }

/** Counts them in each of many threads, however long these are. */
export async function countUnseen(
  db: Transaction,
  conversationIds: string[],
): Promise<(conversationId: string) => Unseen> {
  if (conversationIds.length === 0) return () => nothing
  const counts = await db.message.groupBy({
    by: ["conversationId", "authorType"],
    where: {
      conversationId: { in: conversationIds },
      kind: "comment",
      seenAt: null,
    },
    _count: true,
  })
  const threads = new Map<string, Unseen>()
  for (const { conversationId, authorType, _count: count } of counts) {
    const { unread, waiting } = threads.get(conversationId) ?? nothing
    const isWaiting = authorType === "user"
    threads.set(conversationId, isWaiting ? { unread, waiting: waiting + count } : { unread: unread + count, waiting })
  }
  return (conversationId) => threads.get(conversationId) ?? nothing
}
