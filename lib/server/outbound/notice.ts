// Outbound messages that are no conversations, as one person has them: what they hold, and how far the person is.
import "server-only"
import type { Prisma } from "@/generated/prisma/client"
import { limits } from "@/lib/contract/limits"
import { type Notice, noticeSchema } from "@/lib/contract/messenger/content"
import { jsonBytes } from "../conversations/message-body"
import type { Db } from "../db/write"
import { noticeKinds, pageKinds } from "./kind"

const listedMax = 50
/** In one statement: each may be long, and what does not fit is read in vain. */
const step = 8

export const noticeSelect = {
  id: true,
  seenAt: true,
  dismissedAt: true,
  completedAt: true,
  progress: true,
  outbound: { select: { number: true, name: true, kind: true, content: true } },
} satisfies Prisma.DeliverySelect

export type NoticeRow = Prisma.DeliveryGetPayload<{ select: typeof noticeSelect }>

/** Those of the given deliveries that are notices of this person. Of a stopped message only that they are done with it. */
export async function findNotices(db: Db, userId: string, ids: string[]): Promise<Notice[]> {
  if (ids.length === 0) return []
  const rows = await db.delivery.findMany({
    where: { userId, id: { in: ids }, ...isShown, outbound: { kind: { in: [...noticeKinds] } } },
    select: noticeSelect,
    take: ids.length,
  })
  return rows.flatMap((row) => toNotice(row) ?? [])
}

const isShown = {
  OR: [{ outbound: { state: "live" } }, { completedAt: { not: null } }, { dismissedAt: { not: null } }],
} satisfies Prisma.DeliveryWhereInput

/**
 * What waits on the page for this person, oldest first: neither finished nor waved away, and still live. What an answer
 * has no room for comes with a later ping, when some of these are done.
 */
export async function listPendingNotices(db: Db, userId: string): Promise<Notice[]> {
  const notices: Notice[] = []
  let bytes = 0
  for (let skip = 0; skip < listedMax; skip += step) {
    const rows = await db.delivery.findMany({
      where: {
        userId,
        dismissedAt: null,
        completedAt: null,
        outbound: { state: "live", kind: { in: [...pageKinds] } },
      },
      select: noticeSelect,
      orderBy: [{ deliveredAt: "asc" }, { id: "asc" }],
      skip,
      take: Math.min(step, listedMax - skip),
    })
    for (const notice of rows.flatMap((row) => toNotice(row) ?? [])) {
      bytes += jsonBytes(notice)
      if (bytes > limits.noticesBytes && notices.length > 0) return notices
      notices.push(notice)
    }
    if (rows.length < step) break
  }
  return notices
}

/** A delivery as its person's Messenger sees it. Null when its content is of a shape this version does not know. */
export function toNotice({ id, progress, outbound, ...times }: NoticeRow): Notice | null {
  const parsed = noticeSchema.safeParse({ id, state: stateOf(times), progress, ...outbound })
  return parsed.success ? parsed.data : null
}

/** How far the person is: finished counts more than waved away, and that more than seen. */
export function stateOf({ completedAt, dismissedAt, seenAt }: NoticeTimes): Notice["state"] {
  if (completedAt) return "completed"
  if (dismissedAt) return "dismissed"
  return seenAt ? "seen" : "delivered"
}

type NoticeTimes = Pick<NoticeRow, "completedAt" | "dismissedAt" | "seenAt">
