// Who writes next. The embedded database runs one transaction at a time and a server has few connections, so a workspace
// that asks for much must not make the others wait for all of it.
import "server-only"
import { AppError } from "./errors"
import { shared } from "./shared"

/** How many write at once, and how long one waits for its turn at most. */
type Options = { width: number; patienceMs?: number }

type Waiting = { since: number; start: () => void; refuse: (error: unknown) => void }

/** What is known of a workspace that wrote a moment ago: when, and when it may write again. */
type Recent = { at: number; restsUntil: number }

const patienceMsUsual = 10_000
/** Whoever wrote so recently is among those who share the database. */
const recentMs = 1_000
/** A workspace with more to write rests so many times as long as its write took, while others share the database. */
const restFactorMax = 2

/** Lets workspaces write in turn; one with a queue leaves time to those without, and has it all when it is alone. */
export class WriteTurns {
  readonly #width: number
  readonly #patienceMs: number
  /** In the order in which they get their turns. */
  readonly #queues = new Map<string, Waiting[]>()
  /** Those who wrote last come last. */
  readonly #recent = new Map<string, Recent>()
  #running = 0
  #timer: NodeJS.Timeout | undefined

  constructor({ width, patienceMs = patienceMsUsual }: Options) {
    this.#width = width
    this.#patienceMs = patienceMs
  }

  /** Runs `work` when it is the workspace's turn. Throws `unavailable` when that takes too long. */
  async take<Result>(workspaceId: string, work: () => Promise<Result>): Promise<Result> {
    await new Promise<void>((start, refuse) => {
      const queue = this.#queues.get(workspaceId)
      const waiting = { since: performance.now(), start, refuse }
      if (queue) queue.push(waiting)
      else this.#queues.set(workspaceId, [waiting])
      this.#goOn()
    })
    const began = performance.now()
    try {
      return await work()
    } finally {
      this.#running--
      this.#note(workspaceId, performance.now() - began)
      this.#goOn()
    }
  }

  #note(workspaceId: string, tookMs: number): void {
    const at = performance.now()
    for (const [id, recent] of this.#recent) {
      if (at - recent.at < recentMs) break
      this.#recent.delete(id)
    }
    this.#recent.delete(workspaceId)
    const waiting = this.#queues.get(workspaceId)?.length ?? 0
    const isAlone = this.#recent.size === 0
    const restMs = isAlone ? 0 : tookMs * Math.min(waiting, restFactorMax)
    this.#recent.set(workspaceId, { at, restsUntil: at + restMs })
  }

  #goOn(): void {
    clearTimeout(this.#timer)
    this.#timer = undefined
    const at = performance.now()
    let nextMs = Number.POSITIVE_INFINITY
    for (const [id, queue] of [...this.#queues]) {
      if (this.#running >= this.#width) return
      const restMs = (this.#recent.get(id)?.restsUntil ?? at) - at
      if (restMs > 0) nextMs = Math.min(nextMs, restMs)
      else this.#startNext(id, queue, at)
    }
    if (nextMs < Number.POSITIVE_INFINITY) this.#timer = setTimeout(() => this.#goOn(), nextMs)
  }

  #startNext(id: string, queue: Waiting[], at: number): void {
    this.#queues.delete(id)
    for (let next = queue.shift(); next; next = queue.shift()) {
      if (at - next.since > this.#patienceMs) {
        next.refuse(tooBusy())
        continue
      }
      this.#running++
      next.start()
      break
    }
    // Behind the others.
    if (queue.length > 0) this.#queues.set(id, queue)
  }
}

const retryAfterSeconds = 10

function tooBusy(): AppError {
  const message = `Try again in ${retryAfterSeconds} seconds: more is being stored than the database can keep up with.`
  return new AppError("unavailable", message, undefined, { retryAfterSeconds })
}

/** A server's connections are left to the reads in part. */
const width = () => (process.env.DATABASE_URL ? 6 : 1)

/** The turns of this process. */
export const writeTurns = () => shared("write turns", () => new WriteTurns({ width: width() }))
