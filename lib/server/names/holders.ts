// Where the values of a custom attribute are: in the people, or companies, of a workspace.
import "server-only"
import { Prisma } from "@/generated/prisma/client"
import type { Db } from "../db/write"
import type { NameScope } from "./registry"

/** All of a large workspace would hold up the database's only thread. */
const countedMax = 2_000

const tables = { people: Prisma.sql`"User"`, company: Prisma.sql`"Company"` } as const

/** How many of the latest people, or companies, have each attribute. */
export async function countHolders(db: Db, { workspaceId, subject }: NameScope): Promise<ReadonlyMap<string, number>> {
  if (subject === "event") return new Map()
  const rows = await db.$queryRaw<{ name: string; count: number }[]>`
    SELECT attribute.name, count(*)::int AS count
    FROM (
      SELECT "customAttributes" FROM ${tables[subject]} WHERE "workspaceId" = ${workspaceId}
      ORDER BY "createdAt" DESC, id DESC LIMIT ${countedMax}
    ) AS holder, jsonb_object_keys(holder."customAttributes") AS attribute (name)
    GROUP BY attribute.name`
  return new Map(rows.map(({ name, count }) => [name, count]))
}

type Page = { workspaceId: string; name: string; after: string; size: number }

/** What one step did: up to where it looked, null at the end, and what it took away. */
export type Step = { last: string | null; count: number }

/** Takes an attribute from those of one page of holders who have it. */
export async function removeFromHolders(
  db: Db,
  subject: keyof typeof tables,
  { workspaceId, name, after, size }: Page,
): Promise<Step> {
  const [step] = await db.$queryRaw<Step[]>`
    WITH page AS (
      SELECT id FROM ${tables[subject]} WHERE "workspaceId" = ${workspaceId} AND id > ${after} ORDER BY id LIMIT ${size}
    ), changed AS (
      UPDATE ${tables[subject]} AS holder SET "customAttributes" = holder."customAttributes" - ${name}::text
      FROM page WHERE holder.id = page.id AND jsonb_exists(holder."customAttributes", ${name}) RETURNING holder.id
    )
    SELECT (SELECT max(id) FROM page) AS last, (SELECT count(*) FROM changed)::int AS count`
  return step ?? { last: null, count: 0 }
}

/** Removes the events of a name among one page of a workspace's events. */
export async function removeEvents(db: Db, { workspaceId, name, after, size }: Page): Promise<Step> {
  const [step] = await db.$queryRaw<Step[]>`
    WITH page AS (
      SELECT id, name FROM "Event" WHERE "workspaceId" = ${workspaceId} AND id > ${after} ORDER BY id LIMIT ${size}
    ), gone AS (
      DELETE FROM "Event" AS event USING page
      WHERE event."workspaceId" = ${workspaceId} AND event.id = page.id AND page.name = ${name} RETURNING event.id
    )
    SELECT (SELECT max(id) FROM page) AS last, (SELECT count(*) FROM gone)::int AS count`
  return step ?? { last: null, count: 0 }
}
