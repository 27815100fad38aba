import "server-only"
import { Prisma } from "@/generated/prisma/client"
import { limits } from "@/lib/contract/limits"
import { fromNow } from "../clock"
import { type Pruning, removeRows } from "./steps"

const copiesPerRead = 100

/** Demo copies that nobody used for a while, with all that is in them. */
export async function pruneDemoCopies(pruning: Pruning): Promise<void> {
  const { db } = pruning
  const isIdle = { demoKeyHash: { not: null }, lastUsedAt: { lt: fromNow(-limits.demoIdleMs) } }
  for (;;) {
    const idle = await db.workspace.findMany({ where: isIdle, select: { id: true }, take: copiesPerRead })
    for (const { id } of idle) {
      // From here on its browser gets a new copy, and does not find this one half empty.
      const { count } = await db.workspace.updateMany({
        where: { id, ...isIdle },
        data: { demoKeyHash: `expired ${id}` },
      })
      if (count === 0) continue
      await emptyWorkspace(pruning, id)
      await db.workspace.deleteMany({ where: { id } })
    }
    if (idle.length < copiesPerRead) return
  }
}

/** In one statement all rows of a workspace would go with it, while everybody else waits. */
export async function emptyWorkspace(pruning: Pruning, workspaceId: string): Promise<void> {
  const rows = Prisma.sql`WHERE "workspaceId" = ${workspaceId}`
  for (const table of ["Activity", "Event", "PageView", "Session", "Delivery"] as const) {
    await removeRows(pruning, { table, rows })
  }
  // Each has others that refer to it, which are looked for one by one.
  for (const table of ["Attachment", "Message", "Conversation", "User", "Company"] as const) {
    await removeRows(pruning, { table, rows, perStep: 100 })
  }
}
