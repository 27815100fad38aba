import "server-only"
import type { Prisma } from "@/generated/prisma/client"
import type { OutboundResource } from "@/lib/contract/messenger/outbound"
import { toSeconds } from "../common/clock"
import type { Db } from "../db/write"

export const outboundResourceSelect = {
  id: true,
  number: true,
  kind: true,
  name: true,
  state: true,
  createdAt: true,
} satisfies Prisma.OutboundSelect

type Row = Prisma.OutboundGetPayload<{ select: typeof outboundResourceSelect }>

/** How many people got each message, and how many finished it, by the message's id. */
type DeliveryCounts = { delivered: ReadonlyMap<string, number>; completed: ReadonlyMap<string, number> }

type Counted = { workspaceId: string; ids: string[] }

/** Counts the deliveries of some messages. */
export async function countDeliveries(db: Db, { workspaceId, ids }: Counted): Promise<DeliveryCounts> {
  const rows = await db.delivery.groupBy({
    by: ["outboundId"],
    where: { workspaceId, outboundId: { in: ids } },
    _count: { _all: true, completedAt: true },
  })
  return {
    delivered: new Map(rows.map(({ outboundId, _count }) => [outboundId, _count._all])),
    completed: new Map(rows.map(({ outboundId, _count }) => [outboundId, _count.completedAt])),
  }
}

const none: DeliveryCounts = { delivered: new Map(), completed: new Map() }

/** A message as the reading side lists it; a new one has no counts yet. */
export function toOutboundResource({ createdAt, ...row }: Row, counts = none): OutboundResource {
  return {
    ...row,
    delivered_count: counts.delivered.get(row.id) ?? 0,
    completed_count: counts.completed.get(row.id) ?? 0,
    created_at: toSeconds(createdAt),
  }
}
