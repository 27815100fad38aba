// Brings what the people of a scene did into a workspace.
import "server-only"
import { createHash } from "node:crypto"
import type { Prisma } from "@/generated/prisma/client"
import { inOrder } from "@/lib/contract/scene/in-order"
import type { SceneEvent, ScenePerson } from "@/lib/contract/scene/people"
import { AppError } from "../common/errors"
import type { Transaction } from "../db/write"
import { readMetadata } from "../events/metadata"
import { type Bringing, thereAlready } from "./bringing"
import { refuseOther } from "./conflict"
import { dateOf } from "./fields"
import { portionsOf } from "./portions"
import { listEvents } from "./read-people"

/** A person of the scene with our id, and where they are in it. */
export type Placed = { id: string; person: ScenePerson; index: number }

export async function addEvents(tx: Transaction, bringing: Bringing, placed: Placed[]): Promise<void> {
  const { workspaceId, at } = bringing
  const given = placed.flatMap(({ id: userId, person, index }) => {
    const { companies: _, events, ...who } = person
    return events.map((event, number) => {
      const path = `people.${index}.events.${number}`
      return { userId, path, event: { ...event, id: event.id ?? idOf([who, event, number]) } }
    })
  })
  const ids = given.map(({ event }) => event.id)
  const found = await thereAlready(bringing, () =>
    listEvents(tx, { workspaceId, where: { id: { in: ids } }, take: ids.length }),
  )
  const there = new Map(found.map((each) => [each.event.id, each]))
  const rows: Prisma.EventCreateManyInput[] = []
  for (const { userId, path, event } of given) {
    const known = there.get(event.id)
    if (known) {
      refuseOther({ path, given: { ...event, user: userId }, there: { ...known.event, user: known.userId } })
      continue
    }
    const occurredAt = dateOf(event.created_at, at)
    const createdAt = dateOf(event.stored_at, occurredAt)
    rows.push({
      workspaceId,
      id: event.id,
      userId,
      name: event.name,
      metadata: metadataOf(path, event),
      occurredAt,
      createdAt,
    })
  }
  for (const part of portionsOf(rows)) await tx.event.createMany({ data: part })
  await countUses(tx, workspaceId, rows)
}

/** The same for the same event of the same person, so that a scene which is brought in again brings nothing twice. */
function idOf(identity: unknown): string {
  const hex = createHash("sha256")
    .update(JSON.stringify(inOrder(identity)))
    .digest("hex")
  // As a UUID of version 8, whose digits but two are free.
  return `${hex.slice(0, 8)}-${hex.slice(8, 12)}-8${hex.slice(13, 16)}-8${hex.slice(17, 20)}-${hex.slice(20, 32)}`
}

/** What metadata may hold is the same as in an event of a page, which would go without what is wrong; a scene is refused. */
function metadataOf(path: string, { metadata: given }: SceneEvent): Prisma.InputJsonObject {
  const { metadata, warnings } = readMetadata(given, `${path}.metadata`)
  const [first] = warnings
  if (!first) return metadata
  const problem = first.message.replace("Left out: ", "")
  throw new AppError({ code: "invalid_request", message: `Check "${first.field}": ${problem}`, field: first.field })
}

async function countUses(tx: Transaction, workspaceId: string, rows: Prisma.EventCreateManyInput[]): Promise<void> {
  const uses = new Map<string, { name: string; count: number; last: Date }>()
  for (const { name, createdAt } of rows) {
    const last = new Date(createdAt ?? 0)
    const before = uses.get(name) ?? { name, count: 0, last }
    uses.set(name, { name, count: before.count + 1, last: last > before.last ? last : before.last })
  }
  if (uses.size === 0) return
  await tx.$executeRaw`
    UPDATE "DataName" AS known
    SET "useCount" = known."useCount" + used.count, "lastUsedAt" = greatest(known."lastUsedAt", used.last)
    FROM jsonb_to_recordset(${JSON.stringify([...uses.values()])}::text::jsonb)
      AS used (name text, count int, last timestamptz)
    WHERE known."workspaceId" = ${workspaceId} AND known.subject = 'event' AND known.name = used.name`
}
