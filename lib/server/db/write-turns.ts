// Who writes next. The embedded database runs one transaction at a time and a server has few connections, so a workspace
// that asks for much must not make the others wait for all of it.
import "server-only"
import { AppError } from "../common/errors"
import { shared } from "../common/shared"

/** How many write at once, and how long one waits for its turn at most. */
type Options = { width: number; patienceMs?: number }

type Waiting = { since: number; start: () => void; refuse: (error: unknown) => void }

/** A workspace's last write: when it ended, how long it took, and how many of its writes waited then. */
type Last = { at: number; tookMs: number; waiting: number }

const patienceMsUsual = 10_000
/** Who wrote longer ago holds nobody up. */
const forgottenMs = 1_000
/** Rests last so many times as long as a write took. */
const restFactor = 2

/**
 * Lets workspaces write in turn. One with a queue rests after a write, while another that wrote just now goes on with what
 * it reads: each of its statements would wait for a whole transaction. One that is alone has all the time there is.
 */
export class WriteTurns {
  readonly #width: number
  readonly #patienceMs: number
  /** In the order in which they get their turns. */
  readonly #queues = new Map<string, Waiting[]>()
  /** Those who wrote last come last. */
  readonly #last = new Map<string, Last>()
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
    for (const [id, last] of this.#last) {
      if (at - last.at < forgottenMs) break
      this.#last.delete(id)
    }
    // Behind the others.
    this.#last.delete(workspaceId)
    this.#last.set(workspaceId, { at, tookMs, waiting: this.#queues.get(workspaceId)?.length ?? 0 })
  }

  /** Until when a workspace rests: no longer than its own last write, nor the last of another, asks for. */
  #restsUntil(workspaceId: string): number {
    const own = this.#last.get(workspaceId)
    const other = [...this.#last].findLast(([id]) => id !== workspaceId)?.[1]
    if (!own || !other) return 0
    const restMs = own.tookMs * Math.min(own.waiting, restFactor)
    return Math.min(own.at + restMs, other.at + restFactor * other.tookMs)
  }

  #goOn(): void {
    clearTimeout(this.#timer)
    this.#timer = undefined
    const at = performance.now()
    let nextMs = Number.POSITIVE_INFINITY
    for (const [id, queue] of [...this.#queues]) {
      if (this.#running >= this.#width) return
      const restMs = this.#restsUntil(id) - at
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
  return new AppError({ code: "unavailable", message, retryAfterSeconds })
}

/** A server's connections are left to the reads in part. */
const width = () => (process.env.DATABASE_URL ? 6 : 1)

/** The turns of this process. */
export const writeTurns = () => shared("write turns", () => new WriteTurns({ width: width() }))
