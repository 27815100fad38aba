import type { Job, Lane, Session } from "../messenger"
import { nextTask } from "../page/task"

/**
 * One request after the other, in the order of the calls: an event must not overtake the `update` before it. The lane
 * stands until its session starts it, so that events tracked before `boot` wait for it.
 */
export function createLane(): Lane {
  let jobs: Job[] = []
  let session: Session | null = null
  let isRunning = false
  let isEnding = false

  async function run(): Promise<void> {
    if (!session || isRunning) return
    isRunning = true
    // Calls of the same tick may join the job that is about to begin.
    await null
    // A job tells its own failure where it belongs; here it must only not hold up the next.
    for (let job = jobs.shift(); job; job = jobs.shift()) await job.run(session).catch(() => {})
    isRunning = false
    if (isEnding) removeEventListener("pagehide", flush)
  }

  function flush(): void {
    const leaving = jobs.filter((job) => job.flush)
    jobs = jobs.filter((job) => !job.flush)
    for (const job of leaving) if (session) job.flush?.(session)
  }

  return {
    add(job) {
      jobs.push(job)
      void run()
    },
    start(owner, job) {
      session = owner
      jobs.unshift(job)
      addEventListener("pagehide", flush)
      void nextTask().then(run)
    },
    end(job) {
      isEnding = true
      if (job) jobs.push(job)
      void run()
    },
    isLast: (job) => jobs.at(-1) === job,
  }
}
