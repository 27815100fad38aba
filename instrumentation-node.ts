import { moveFiles } from "@/lib/server/content/files/move-files"
import { announceShutdown } from "@/lib/server/db/bus"
import { endDatabase } from "@/lib/server/db/database"
import { causeOf } from "@/lib/server/db/database-error"
import { startPruning } from "@/lib/server/db/prune"
import { completeHeaders } from "@/lib/server/http/node/default-headers"
import { refuseFileMethods } from "@/lib/server/http/node/file-methods"
import { watchRequests } from "@/lib/server/http/node/watch-requests"
import { startNotice } from "@/lib/server/http/origin/origins"
import { checkRateLimits } from "@/lib/server/rate-limit/rules"
import { seedTemplate } from "@/lib/server/workspace/template"

/** Opens the database and makes the process end cleanly when it is told to. */
export async function start(): Promise<void> {
  const notice = startNotice()
  if (notice) console.warn(notice)
  checkRateLimits()
  watchRequests()
  completeHeaders()
  refuseFileMethods()
  await seedTemplate().catch(giveUp)
  await moveFiles()
  const stopPruning = startPruning()
  let isStopping = false
  const stop = async () => {
    if (isStopping) return
    isStopping = true
    stopPruning()
    // Next would wait for open streams for ever, which is why it is started with NEXT_MANUAL_SIG_HANDLE.
    announceShutdown()
    setTimeout(() => process.exit(1), lastResortMs).unref()
    await new Promise((resolve) => setTimeout(resolve, drainMs))
    await endDatabase()
    process.exit(0)
  }
  process.on("SIGTERM", stop)
  process.on("SIGINT", stop)
}

/** Next itself would go on, and answer every request with a 500. */
function giveUp(error: unknown): never {
  console.error(`The server cannot start: ${reasonOf(error)}`)
  process.exit(1)
}

/** The embedded database ends without a word of why where a file cannot grow. */
function reasonOf(error: unknown): string {
  const { kind, originalMessage } = causeOf(error)
  if (kind === "ConnectionClosed" && originalMessage) {
    return `the database has ended: ${originalMessage.replace(/\.$/, "")}. Is there room on its disk, and leave to write?`
  }
  return error instanceof Error ? error.message : String(error)
}

// Enough for the last bytes of a stream to leave and for a running request to commit.
const drainMs = 100
// Whoever started the process may kill it after two seconds.
const lastResortMs = 1_800
