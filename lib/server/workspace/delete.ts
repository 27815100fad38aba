// The end of a workspace: first nothing opens it any more, then all that it held goes.
import "server-only"
import { Prisma } from "@/generated/prisma/client"
import { realNow } from "../common/clock"
import { newToken } from "../common/token"
import { publish } from "../db/bus"
import { database } from "../db/database"
import { type Pruning, removeRows } from "../db/retention/steps"
import { write } from "../db/write"
import { accessChanged } from "./access/access-changed"

/** Deletes a workspace with everything in it, and ends what is open in it. What is cut short is finished by pruning. */
export async function deleteWorkspace(id: string): Promise<void> {
  await close(id)
  await removeClosed({ db: await database(), signal: new AbortController().signal }, id)
}

const closedPerRead = 100

/** Removes what was closed: demo copies that had their time, and what a stop of the server left of a deletion. */
export async function removeClosedWorkspaces(pruning: Pruning): Promise<void> {
  const where = { deletedAt: { not: null } }
  for (;;) {
    const rows = await pruning.db.workspace.findMany({ where, select: { id: true }, take: closedPerRead })
    for (const { id } of rows) await removeClosed(pruning, id)
    if (rows.length < closedPerRead) return
  }
}

async function close(id: string): Promise<void> {
  const at = realNow()
  await write({ workspaceId: id }, async (tx, log) => {
    await tx.session.updateMany({ where: { workspaceId: id, endedAt: null }, data: { endedAt: at } })
    await tx.accessToken.deleteMany({ where: { workspaceId: id } })
    await tx.browserWorkspace.deleteMany({ where: { workspaceId: id } })
    // Its App ID is nobody's from now on, and what it becomes cannot be guessed.
    const appId = `deleted-${newToken()}`
    await tx.workspace.updateMany({ where: { id }, data: { appId, demoKeyHash: null, deletedAt: at } })
    log("workspace.changed", null, { fields: accessChanged })
  })
  // All streams look, and find that their sessions have ended.
  publish(id, "everyone")
}

/** In one statement all rows of a workspace would go with it, while everybody else waits. */
async function removeClosed(pruning: Pruning, id: string): Promise<void> {
  const rows = Prisma.sql`WHERE "workspaceId" = ${id}`
  for (const table of ["Activity", "Event", "PageView", "Session", "Delivery"] as const) {
    await removeRows(pruning, { table, rows })
  }
  // Each has others that refer to it, which are looked for one by one.
  for (const table of ["Attachment", "Message", "Conversation", "User", "Company"] as const) {
    await removeRows(pruning, { table, rows, perStep: 100 })
  }
  // All the rest goes with the row itself.
  await pruning.db.workspace.deleteMany({ where: { id, deletedAt: { not: null } } })
}
