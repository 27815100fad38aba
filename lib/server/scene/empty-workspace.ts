import "server-only"
import { Prisma } from "@/generated/prisma/client"
import { limits } from "@/lib/contract/limits"
import { AppError } from "../common/errors"
import type { Transaction } from "../db/write"

/** What hangs on people, companies and conversations goes with them. */
const tables = [
  ...["Delivery", "Attachment", "Message", "Conversation", "Event", "PageView", "Session", "User", "Company"],
  ...["DataName", "Outbound", "Article", "Segment", "Tag"],
]

/** The tables that grow with what people do. */
const counted = ["User", "Event", "PageView", "Message"]

/** Removes all that a scene may hold and all that hangs on it, but the team. Refused where that is too much for one step. */
export async function emptyWorkspace(tx: Transaction, workspaceId: string): Promise<void> {
  const rows = await countRows(tx, workspaceId)
  if (rows > limits.replacedRows) {
    throw new AppError({
      code: "scene_too_large",
      message: `Make a new workspace for the scene: this one holds ${rows} people, events, page views and messages, and ${limits.replacedRows} are removed at most.`,
    })
  }
  // In one statement, since tests wait for it between each two: what refers to what is looked at when all of it is gone.
  const deletes = tables.map(
    (table) => Prisma.sql`${name(`no${table}`)} AS (DELETE FROM ${name(table)} WHERE "workspaceId" = ${workspaceId})`,
  )
  await tx.$executeRaw`WITH ${Prisma.join(deletes)} SELECT 1`
}

async function countRows(tx: Transaction, workspaceId: string): Promise<number> {
  const counts = counted.map(
    (table) => Prisma.sql`(SELECT count(*) FROM ${name(table)} WHERE "workspaceId" = ${workspaceId})`,
  )
  const [sum] = await tx.$queryRaw<{ rows: number }[]>`SELECT (${Prisma.join(counts, " + ")})::int AS rows`
  return sum?.rows ?? 0
}

function name(word: string): Prisma.Sql {
  return Prisma.raw(`"${word}"`)
}
