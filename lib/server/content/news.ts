import "server-only"
import type { Prisma } from "@/generated/prisma/client"
import { type NewsItem, outboundContentSchemas } from "@/lib/contract/messenger/content"
import { toSeconds } from "../common/clock"
import { AppError } from "../common/errors"
import { database } from "../db/database"
import type { Db } from "../db/write"
import { fromCursor, listPage, type Page, toCursor } from "../http/page-cursor"
import { filterByAudience } from "../outbound/audience-facts"
import { listLiveOutbounds } from "../outbound/outbound"
import { userSelect } from "../people/user"
import { requireSession } from "../session/session"
import { numberOf, parseNumber } from "../workspace/public-number"
import type { Listing } from "./article"

const pageLimit = 100

const newsSelect = { number: true, content: true, createdAt: true } satisfies Prisma.OutboundSelect

type Row = Prisma.OutboundGetPayload<{ select: typeof newsSelect }>

/** A page of the news meant for the session's person, newest first. */
export async function listNews({ token, cursor }: Listing): Promise<Page<NewsItem>> {
  const db = await database()
  const own = await findOwn(db, token)
  const { data, next } = await listPage({
    list: { cursor, limit: pageLimit },
    read: (from, take) =>
      db.outbound.findMany({
        where: { ...own, ...olderThan(from) },
        select: newsSelect,
        orderBy: [{ createdAt: "desc" }, { number: "desc" }],
        take,
      }),
    cursorOf: ({ createdAt, number }) => toCursor({ at: createdAt, id: String(number) }),
    toResource: toNewsItem,
    step: 8,
  })
  return { data: data.filter((item) => item !== null), next }
}

type NewsRef = { token: string | undefined; id: string }

/** One news item; one for other people might as well not exist. */
export async function getNewsItem({ token, id }: NewsRef): Promise<NewsItem> {
  const number = parseNumber(id)
  const db = await database()
  const row =
    number !== null &&
    (await db.outbound.findFirst({ where: { ...(await findOwn(db, token)), number }, select: newsSelect }))
  const item = row && toNewsItem(row)
  if (!item)
    throw new AppError({
      code: "not_found",
      message: "Check the news item's id: there is no such live one for this person.",
    })
  return item
}

/** The filter of the news meant for the session's person. */
async function findOwn(db: Db, token: string | undefined) {
  const { workspaceId, userId } = await requireSession(token)
  const user = await db.user.findFirst({ where: { id: userId, workspaceId }, select: userSelect })
  const live = (await listLiveOutbounds(db, workspaceId)).filter(({ kind }) => kind === "news")
  const own = user ? await filterByAudience(db, { user, outbounds: live, url: null }) : []
  return { workspaceId, id: { in: own.map(({ id }) => id) } }
}

/** The rows that follow a cursor, of which those made at the same moment are told apart by their number. */
function olderThan(cursor: string | undefined) {
  if (cursor === undefined) return {}
  const { at, id } = fromCursor(cursor)
  return { OR: [{ createdAt: { lt: at } }, { createdAt: at, number: { lt: numberOf(id) } }] }
}

/** Null when its content is of a shape this version does not know. */
function toNewsItem({ number, content, createdAt }: Row): NewsItem | null {
  const parsed = outboundContentSchemas.news.safeParse(content)
  return parsed.success ? { id: number, ...parsed.data, published_at: toSeconds(createdAt) } : null
}
