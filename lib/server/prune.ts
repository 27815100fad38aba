// Removes what is kept for a while only: old activity, unused uploads, demo workspaces that nobody uses; and finishes deleting
// the workspaces that their teams deleted.
import "server-only"
import { limits } from "@/lib/contract/limits"
import { fromNow } from "./clock"
import { database } from "./database"
import { removeClosedWorkspaces } from "./workspace-delete"

const hourMs = 3_600_000
// An upload that no message took by then was given up.
const unusedKeptMs = 24 * hourMs

/** Prunes now and every hour; the returned function stops it. */
export function startPruning(): () => void {
  const run = () => prune().catch(logFailure)
  run()
  const timer = setInterval(run, hourMs)
  timer.unref()
  return () => clearInterval(timer)
}

/** Removes everything that has had its time. */
export async function prune(): Promise<void> {
  const db = await database()
  const idleSince = fromNow(-limits.demoIdleMs)
  await db.workspace.deleteMany({ where: { demoKeyHash: { not: null }, lastUsedAt: { lt: idleSince } } })
  await removeClosedWorkspaces()
  await db.attachment.deleteMany({ where: { messageId: null, createdAt: { lt: fromNow(-unusedKeptMs) } } })
  await db.activity.deleteMany({ where: { createdAt: { lt: fromNow(-limits.activityKeptMs) } } })
  await db.$executeRaw`
    DELETE FROM "Activity" USING "Workspace"
    WHERE "Workspace".id = "Activity"."workspaceId"
      AND "Activity".cursor <= "Workspace"."activityCursor" - ${limits.activityKeptRows}::int`
}

/** Pruning is tried again in an hour, so a failure is only noted. */
function logFailure(error: unknown): void {
  const text = error instanceof Error ? (error.stack ?? error.message) : String(error)
  console.error(JSON.stringify({ level: "error", code: "prune", error: text }))
}
