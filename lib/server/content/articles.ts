import "server-only"
import { database } from "../db/database"
import { cursorOfCreated, listPage, newestFirst, olderThan } from "../http/page-cursor"
import type { List } from "../people/list"
import { articleSelect, toArticle } from "./article"

/** One page of a workspace's articles, newest first. */
export async function listWorkspaceArticles({ workspaceId, cursor, limit }: List) {
  const db = await database()
  return listPage({
    list: { cursor, limit },
    read: (from, take) =>
      db.article.findMany({
        where: { workspaceId, ...olderThan(from) },
        select: { id: true, createdAt: true, ...articleSelect },
        orderBy: newestFirst,
        take,
      }),
    cursorOf: cursorOfCreated,
    toResource: ({ id, createdAt, ...row }) => toArticle(row),
    step: 8,
  })
}
