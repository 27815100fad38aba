import "server-only"
import type { Prisma } from "@/generated/prisma/client"
import type { PageViewResource } from "@/lib/contract/playground/playground"
import { toSeconds } from "../common/clock"
import { readAtOnce } from "../db/read-at-once"
import { cursorOfCreated, listPage, newestFirst, olderThan } from "../http/page-cursor"
import { type List, listWhere, ownerSelect, toOwner } from "../people/list"

const pageViewSelect = {
  id: true,
  url: true,
  title: true,
  referrer: true,
  traceId: true,
  createdAt: true,
  user: ownerSelect,
} satisfies Prisma.PageViewSelect

type Row = Prisma.PageViewGetPayload<{ select: typeof pageViewSelect }>

/** One page of a workspace's impressions, newest first. */
export async function listPageViews(list: List) {
  const asked = await listWhere(list)
  return listPage({
    list,
    read: (cursor, take) => {
      const where = { ...asked, ...olderThan(cursor) }
      return readAtOnce((db) => db.pageView.findMany({ where, select: pageViewSelect, orderBy: newestFirst, take }))
    },
    cursorOf: cursorOfCreated,
    toResource: toPageViewResource,
  })
}

function toPageViewResource({ id, url, title, referrer, traceId, createdAt, user }: Row): PageViewResource {
  return { id, url, title, referrer, created_at: toSeconds(createdAt), trace_id: traceId, ...toOwner(user) }
}
