// Removes what is kept for a while only. How long that is stands in lib/contract/limits.ts; conversations and known people
// stay as long as their workspace. The bytes of files go last, when no row names them any more.
import "server-only"
import { followClock, fromNow, withClock } from "../common/clock"
import { sweepFiles } from "../content/files/sweep-files"
import { removeClosedWorkspaces } from "../workspace/delete"
import { database } from "./database"
import { pruneLongLog, pruneOldActivity } from "./retention/activity"
import { closeIdleCopies } from "./retention/demo-copies"
import { pruneSessions, pruneVisitors } from "./retention/people"
import { pruneEvents, prunePageViews } from "./retention/records"
import { pruneSnippets } from "./retention/snippets"
import type { Pruning } from "./retention/steps"
import { eachWorkspace, type KeptWorkspace } from "./retention/workspaces"

const hourMs = 3_600_000
// An upload that no message took by then was given up.
const unusedKeptMs = 24 * hourMs

/** Prunes now and again an hour after each time; the returned function stops it, also in the middle. */
export function startPruning(): () => void {
  const stop = new AbortController()
  let timer: NodeJS.Timeout | undefined
  async function run() {
    await prune(stop.signal).catch((error) => stop.signal.aborted || logFailure(error))
    if (!stop.signal.aborted) timer = setTimeout(run, hourMs).unref()
  }
  void run()
  return () => {
    stop.abort()
    clearTimeout(timer)
  }
}

/** Removes everything that has had its time. */
export async function prune(signal = new AbortController().signal): Promise<void> {
  const pruning: Pruning = { db: await database(), signal }
  await closeIdleCopies(pruning)
  await removeClosedWorkspaces(pruning)
  await pruneUploads(pruning)
  await pruneOldActivity(pruning)
  for await (const workspace of eachWorkspace(pruning)) {
    await withClock(async () => {
      followClock(workspace)
      await pruneWorkspace(pruning, workspace)
    })
  }
  await pruneSnippets(pruning)
  await sweepFiles()
}

/** Goes by the clock by which it was written: the workspace's. */
async function pruneWorkspace(pruning: Pruning, workspace: KeptWorkspace): Promise<void> {
  await pruneLongLog(pruning, workspace)
  await prunePageViews(pruning, workspace)
  await pruneEvents(pruning, workspace)
  await pruneSessions(pruning, workspace)
  await pruneVisitors(pruning, workspace)
}

async function pruneUploads({ db }: Pruning): Promise<void> {
  await db.attachment.deleteMany({ where: { messageId: null, createdAt: { lt: fromNow(-unusedKeptMs) } } })
}

/** Pruning is tried again in an hour, so a failure is only noted. */
function logFailure(error: unknown): void {
  const text = error instanceof Error ? (error.stack ?? error.message) : String(error)
  console.error(JSON.stringify({ level: "error", code: "prune", error: text }))
}
