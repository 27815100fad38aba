import "server-only"
import { database } from "../db/database"
import { newestFirst, olderThan, toPage } from "../http/page-cursor"
import type { List } from "../people/list"
import { countDeliveries, outboundResourceSelect, toOutboundResource } from "./resource"

/** One page of a workspace's outbound messages, newest first; of one person: those that reached them. */
export async function listOutbounds({ workspaceId, cursor, user, limit }: List) {
  const db = await database()
  const rows = await db.outbound.findMany({
    where: { workspaceId, ...olderThan(cursor), ...(user !== undefined && { deliveries: { some: { userId: user } } }) },
    select: outboundResourceSelect,
    orderBy: newestFirst,
    take: limit + 1,
  })
  const counts = await countDeliveries(db, { workspaceId, ids: rows.map(({ id }) => id) })
  return toPage(rows, limit, (row) => toOutboundResource(row, counts))
}
