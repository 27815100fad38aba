// The names of a workspace as its team sees them.
import "server-only"
import type { Prisma } from "@/generated/prisma/client"
import type { DataName, DataNameList, NameState, NameUsage } from "@/lib/contract/data-names"
import { toSeconds } from "../common/clock"
import { database } from "../db/database"
import type { Db } from "../db/write"
import { newestFirst, olderThan, toPage } from "../http/page-cursor"
import { countHolders } from "./holders"
import type { NameScope } from "./registry"
import { shares } from "./shares"

export const nameSelect = {
  id: true,
  subject: true,
  name: true,
  state: true,
  type: true,
  broughtBy: true,
  useCount: true,
  lastUsedAt: true,
  createdAt: true,
} satisfies Prisma.DataNameSelect

type Row = Prisma.DataNameGetPayload<{ select: typeof nameSelect }>

type List = NameScope & { state?: NameState | undefined; cursor?: string | undefined; limit: number }

/** One page of names, newest first, with how many there are of each state. */
export async function listNames({ workspaceId, subject, state, cursor, limit }: List): Promise<DataNameList> {
  const db = await database()
  const rows = await db.dataName.findMany({
    where: { workspaceId, subject, ...(state && { state }), ...olderThan(cursor) },
    select: nameSelect,
    orderBy: newestFirst,
    take: limit + 1,
  })
  const scope = { workspaceId, subject }
  const holders = await countHolders(db, scope)
  const page = toPage(rows, limit, (row) => toDataName(row, holders.get(row.name)))
  return { ...page, usage: await getUsage(db, scope) }
}

/** How many names there are, and how many may be. */
export async function getUsage(db: Db, { workspaceId, subject }: NameScope): Promise<NameUsage> {
  const groups = await db.dataName.groupBy({ by: ["state"], where: { workspaceId, subject }, _count: { _all: true } })
  const countOf = (state: NameState) => groups.find((group) => group.state === state)?._count._all ?? 0
  return {
    active: countOf("active"),
    held: countOf("held"),
    archived: countOf("archived"),
    limit: shares[subject].active,
  }
}

/** A name in the API's words. */
export function toDataName(
  { id, subject, name, state, type, broughtBy, useCount, lastUsedAt, createdAt }: Row,
  holders = 0,
): DataName {
  return {
    id,
    subject,
    name,
    state,
    type,
    is_proven: broughtBy === null,
    count: subject === "event" ? useCount : holders,
    created_at: toSeconds(createdAt),
    last_used_at: lastUsedAt && toSeconds(lastUsedAt),
  }
}
