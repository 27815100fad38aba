// The activity of a workspace for whoever asks for it again and again, such as a test: an answer comes as soon as there is
// something to say.
import "server-only"
import type { Activity } from "@/lib/contract/playground/activity"
import { fitRows } from "../db/activity-budget"
import { listNextActivity } from "../db/activity-log"
import { onShutdown, subscribe } from "../db/bus"
import type { Page } from "../http/page-cursor"
import { Doorbell } from "../http/stream/doorbell"
import { Pace } from "../http/stream/pace"
import { type Reader, requireAccess } from "../workspace/access/reader"

// As of a stream: what happens next is read at once, a flood of what is not asked for a few times.
const pacing = { burst: 4, everyMs: 25 }

type Wanted = {
  workspaceId: string
  /** Our id of the person whose rows are wanted; all rows without it. */
  user?: string | undefined
  after: number
  limit: number
}

type Waiting = Wanted & {
  /** Seconds. */
  wait: number
  /** Who asks, and may lose the right to while they wait. */
  reader: Reader
  /** Of their request. */
  signal: AbortSignal
}

/** The rows after a cursor, oldest first; none when the time is over. `next` is the cursor to go on from. */
export async function awaitActivity({ wait, reader, signal, ...wanted }: Waiting): Promise<Page<Activity>> {
  const bell = new Doorbell()
  const end = () => bell.close()
  const timer = setTimeout(end, wait * 1_000)
  // A commit of events names nobody, so each is worth a look.
  const undo = [onShutdown(end), subscribe(wanted.workspaceId, { committed: () => bell.ring() })]
  const pace = new Pace(pacing)
  signal.addEventListener("abort", end)
  if (signal.aborted || wait === 0) end()
  try {
    for (let { after } = wanted; ; ) {
      await pace.step()
      bell.reset()
      const isLast = bell.isClosed
      const page = await readNext({ ...wanted, after })
      if (page.data.length > 0 || isLast) return page
      after = Number(page.next)
      await bell.wait()
      await requireAccess(reader, "read")
    }
  } finally {
    clearTimeout(timer)
    signal.removeEventListener("abort", end)
    for (const each of undo) each()
  }
}

async function readNext({ workspaceId, user, after, limit }: Wanted): Promise<Page<Activity>> {
  const page = fitRows(await listNextActivity({ workspaceId, after, userId: user ?? null, types: null }))
  const data = page.rows.slice(0, limit)
  const last = data.length < page.rows.length ? data.at(-1) : undefined
  return { data, next: String(last?.cursor ?? page.cursor) }
}
