export type Job = {
  run(): Promise<void>
  /** Sends at once, without waiting for an answer: the page is about to go. */
  flush?(): void
}

export type Lane = {
  add(job: Job): void
  /** Starts the lane with this job; what was added before waits behind it. */
  start(job: Job): void
  /** True while nothing was added after `job` and it has not begun. */
  isLast(job: Job): boolean
  flush(): void
  clear(): void
}

/**
 * One request after the other, in the order of the calls: an event must not overtake the `update` before it. The lane
 * stands until it is started, so that calls made before `boot` wait for it.
 */
export function createLane(): Lane {
  let jobs: Job[] = []
  let isStarted = false
  let isRunning = false

  async function run(): Promise<void> {
    if (!isStarted || isRunning) return
    isRunning = true
    // Calls of the same tick may join the job that is about to begin.
    await null
    for (let job = jobs.shift(); job; job = jobs.shift()) await job.run().catch(() => {})
    isRunning = false
  }

  return {
    add(job) {
      jobs.push(job)
      void run()
    },
    start(job) {
      jobs.unshift(job)
      isStarted = true
      void run()
    },
    isLast: (job) => jobs.at(-1) === job,
    flush() {
      for (const job of jobs) job.flush?.()
      jobs = jobs.filter((job) => !job.flush)
    },
    clear() {
      jobs = []
    },
  }
}
