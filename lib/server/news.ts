import "server-only"
import type { Prisma } from "@/generated/prisma/client"
import { type NewsItem, outboundContentSchemas } from "@/lib/contract/content"
import { filterByAudience } from "./audience-facts"
import { toSeconds } from "./clock"
import { database } from "./database"
import { AppError } from "./errors"
import { listLiveOutbounds } from "./outbound"
import { parseNumber } from "./public-number"
import { requireSession } from "./session"
import { userSelect } from "./user"

const listedMax = 100

const newsSelect = { number: true, content: true, createdAt: true } satisfies Prisma.OutboundSelect

type Row = Prisma.OutboundGetPayload<{ select: typeof newsSelect }>

/** The news meant for the session's person, newest first. */
export async function listNews(token: string | undefined): Promise<NewsItem[]> {
  const { workspaceId, userId } = await requireSession(token)
  const db = await database()
  const user = await db.user.findFirst({ where: { id: userId, workspaceId }, select: userSelect })
  if (!user) return []
  const live = (await listLiveOutbounds(db, workspaceId)).filter(({ kind }) => kind === "news")
  const own = await filterByAudience(db, { user, outbounds: live, url: null })
  const rows = await db.outbound.findMany({
    where: { workspaceId, id: { in: own.map(({ id }) => id) } },
    select: newsSelect,
    orderBy: [{ createdAt: "desc" }, { number: "desc" }],
    take: listedMax,
  })
  return rows.flatMap((row) => toNewsItem(row) ?? [])
}

type Asked = { token: string | undefined; id: string }

/** One news item; one for other people might as well not exist. */
export async function getNewsItem({ token, id }: Asked): Promise<NewsItem> {
  const number = parseNumber(id)
  const item = (await listNews(token)).find((each) => each.id === number)
  if (!item) throw new AppError("not_found", "Check the news item's id: there is no such live one for this person.")
  return item
}

/** Null when its content is of a shape this version does not know. */
function toNewsItem({ number, content, createdAt }: Row): NewsItem | null {
  const parsed = outboundContentSchemas.news.safeParse(content)
  return parsed.success ? { id: number, ...parsed.data, published_at: toSeconds(createdAt) } : null
}
