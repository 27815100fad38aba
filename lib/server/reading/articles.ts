import "server-only"
import { articleSelect, toArticle } from "../article"
import { database } from "../database"
import type { List } from "./list"
import { newestFirst, olderThan, toPage } from "./page-cursor"

/** One page of a workspace's articles, newest first. */
export async function listWorkspaceArticles({ workspaceId, cursor, limit }: List) {
  const db = await database()
  const rows = await db.article.findMany({
    where: { workspaceId, ...olderThan(cursor) },
    select: { id: true, createdAt: true, ...articleSelect },
    orderBy: newestFirst,
    take: limit + 1,
  })
  return toPage(rows, limit, ({ id, createdAt, ...row }) => toArticle(row))
}
