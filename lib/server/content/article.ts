import "server-only"
import type { Prisma } from "@/generated/prisma/client"
import { blocksSchema } from "@/lib/contract/messenger/blocks"
import type { Article, ArticleSummary, CreateArticle } from "@/lib/contract/messenger/content"
import { now, toSeconds } from "../common/clock"
import { AppError } from "../common/errors"
import { newId } from "../common/id"
import { database } from "../db/database"
import { write } from "../db/write"
import { listPage, type Page } from "../http/page-cursor"
import { requireSession } from "../session/session"
import { numberOf, parseNumber, takeNumber } from "../workspace/public-number"

const pageLimit = 500

/** Which page of a list a Messenger asks for. */
export type Listing = { token: string | undefined; cursor?: string | undefined }

const summarySelect = { number: true, title: true, summary: true, collection: true } satisfies Prisma.ArticleSelect

export const articleSelect = { ...summarySelect, blocks: true, updatedAt: true } satisfies Prisma.ArticleSelect

type SummaryRow = Prisma.ArticleGetPayload<{ select: typeof summarySelect }>
type Row = Prisma.ArticleGetPayload<{ select: typeof articleSelect }>

/** A page of the published articles of the session's workspace, by number. */
export async function listArticles({ token, cursor }: Listing): Promise<Page<ArticleSummary>> {
  const { workspaceId } = await requireSession(token)
  const db = await database()
  return listPage({
    list: { cursor, limit: pageLimit },
    read: (from, take) =>
      db.article.findMany({
        where: { workspaceId, isPublished: true, number: { gt: numberOf(from) } },
        select: summarySelect,
        orderBy: { number: "asc" },
        take,
      }),
    cursorOf: ({ number }) => String(number),
    toResource: toSummary,
  })
}

type ArticleRef = { token: string | undefined; id: string }

/** One published article; an unpublished one might as well not exist. */
export async function getArticle({ token, id }: ArticleRef): Promise<Article> {
  const { workspaceId } = await requireSession(token)
  const number = parseNumber(id)
  const db = await database()
  const row =
    number !== null &&
    (await db.article.findFirst({ where: { workspaceId, number, isPublished: true }, select: articleSelect }))
  if (!row)
    throw new AppError({
      code: "not_found",
      message: "Check the article's id: this workspace has published no such article.",
    })
  return toArticle(row)
}

type NewArticle = { workspaceId: string; article: CreateArticle }

/** Publishes an article. */
export async function createArticle({ workspaceId, article }: NewArticle): Promise<Article> {
  const { result } = await write({ workspaceId }, async (tx, log) => {
    const number = await takeNumber(tx, { workspaceId, of: "article" })
    const at = now()
    log("workspace.changed", null, { fields: ["articles"] })
    const data = { id: newId("art"), workspaceId, number, ...article, createdAt: at, updatedAt: at }
    return tx.article.create({ data, select: articleSelect })
  })
  return toArticle(result)
}

/** An article with its text. */
export function toArticle({ blocks, updatedAt, ...row }: Row): Article {
  return { ...toSummary(row), blocks: blocksSchema.parse(blocks), updated_at: toSeconds(updatedAt) }
}

function toSummary({ number, title, summary, collection }: SummaryRow): ArticleSummary {
  return { id: number, title, summary, collection }
}
