import "server-only"
import type { Prisma } from "@/generated/prisma/client"
import type { EventResource } from "@/lib/contract/playground/playground"
import { toSeconds } from "../common/clock"
import { readAtOnce } from "../db/read-at-once"
import { cursorOfCreated, listPage, newestFirst, olderThan } from "../http/page-cursor"
import { type List, listWhere, ownerSelect, toOwner } from "../people/list"

const eventSelect = {
  id: true,
  name: true,
  metadata: true,
  occurredAt: true,
  traceId: true,
  createdAt: true,
  user: ownerSelect,
} satisfies Prisma.EventSelect

type Row = Prisma.EventGetPayload<{ select: typeof eventSelect }>

/** One page of a workspace's events, the last stored first. */
export async function listEvents(list: List) {
  const asked = await listWhere(list)
  return listPage({
    list,
    read: (cursor, take) => {
      const where = { ...asked, ...olderThan(cursor) }
      return readAtOnce((db) => db.event.findMany({ where, select: eventSelect, orderBy: newestFirst, take }))
    },
    cursorOf: cursorOfCreated,
    toResource: toEventResource,
  })
}

function toEventResource({ id, name, metadata, occurredAt, traceId, user }: Row): EventResource {
  return {
    id,
    event_name: name,
    metadata: metadata !== null && typeof metadata === "object" ? { ...metadata } : {},
    created_at: toSeconds(occurredAt),
    trace_id: traceId,
    ...toOwner(user),
  }
}
