// The end of a workspace: first nothing opens it any more, then all that it held goes.
import "server-only"
import { accessChanged } from "./access/access-changed"
import { publish } from "./bus"
import { now } from "./clock"
import { database } from "./database"
import { inSteps } from "./in-steps"
import { newToken } from "./token"
import { write } from "./write"

/** Deletes a workspace with everything in it, and ends what is open in it. What is cut short is finished by pruning. */
export async function deleteWorkspace(id: string): Promise<void> {
  await close(id)
  await removeClosed(id)
}

/** Finishes the deletions that a stop of the server cut short. */
export async function removeClosedWorkspaces(): Promise<void> {
  const db = await database()
  const rows = await db.workspace.findMany({ where: { deletedAt: { not: null } }, select: { id: true }, take: 100 })
  for (const { id } of rows) await removeClosed(id)
}

/** Others who have a stream open are told at its next heartbeat. */
const toldMax = 10_000

async function close(id: string): Promise<void> {
  const at = now()
  const { result: people } = await write({ workspaceId: id }, async (tx, log) => {
    const live = { workspaceId: id, endedAt: null }
    const sessions = await tx.session.findMany({
      where: live,
      select: { userId: true },
      distinct: ["userId"],
      take: toldMax,
    })
    await tx.session.updateMany({ where: live, data: { endedAt: at } })
    await tx.accessToken.deleteMany({ where: { workspaceId: id } })
    await tx.browserWorkspace.deleteMany({ where: { workspaceId: id } })
    // Its App ID is nobody's from now on, and what it becomes cannot be guessed.
    const appId = `deleted-${newToken()}`
    await tx.workspace.updateMany({ where: { id }, data: { appId, demoKeyHash: null, deletedAt: at } })
    log("workspace.changed", null, { fields: accessChanged })
    return new Set(sessions.map(({ userId }) => userId))
  })
  // Their streams look, and find that their sessions have ended.
  publish(id, people)
}

async function removeClosed(id: string): Promise<void> {
  const db = await database()
  const where = { workspaceId: id }
  // What there may be much of. In one piece, a large workspace would hold up everybody else for seconds.
  await removeAll(500, (limit) => db.activity.deleteMany({ where, limit }))
  await removeAll(500, (limit) => db.event.deleteMany({ where, limit }))
  await removeAll(500, (limit) => db.pageView.deleteMany({ where, limit }))
  await removeAll(500, (limit) => db.message.deleteMany({ where, limit }))
  // Each of these is looked for in eight other tables.
  await removeAll(50, (limit) => db.user.deleteMany({ where, limit }))
  await removeAll(50, (limit) => db.company.deleteMany({ where, limit }))
  // All the rest goes with the row itself.
  await db.workspace.deleteMany({ where: { id, deletedAt: { not: null } } })
}

function removeAll(limit: number, remove: (limit: number) => Promise<{ count: number }>): Promise<void> {
  return inSteps(async () => ({ isLast: (await remove(limit)).count < limit }))
}
