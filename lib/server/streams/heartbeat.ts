// One heartbeat for all streams. It tells the clients that the connection lives, and finds what nobody says: a session
// that expired, and what another instance of the server wrote.
import "server-only"
import { shared } from "../common/shared"
import { dismiss } from "./dismiss"
import { logFailure } from "./failure"
import { fanOut } from "./fan-out"
import type { LogReader } from "./log-reader"
import { findUnread } from "./lookout"
import { readTurns } from "./read-turns"
import type { Follower } from "./source"

// Proxies cut a connection that is silent for about a minute. Each second one of the parts is due.
const parts = 15
const tickMs = 1_000
/** So many rights are asked for in one statement. */
const batchSize = 500

/** Lets all streams beat in turn. */
export class Heartbeat {
  readonly #parts = Array.from({ length: parts }, () => new Map<Follower, LogReader>())
  #ticks = 0
  #added = 0
  #size = 0
  #timer: ReturnType<typeof setInterval> | undefined
  #isFailing = false

  /** Keeps a stream alive until the answered function is called. */
  add(follower: Follower, reader: LogReader): () => void {
    const part = this.#partAt(this.#added++)
    part.set(follower, reader)
    this.#size++
    this.#timer ??= setInterval(() => void this.tick(), tickMs).unref()
    return () => {
      if (!part.delete(follower) || --this.#size > 0) return
      clearInterval(this.#timer)
      this.#timer = undefined
    }
  }

  /** Lets the part beat that is due. */
  async tick(): Promise<void> {
    const part = this.#partAt(this.#ticks++)
    if (part.size === 0) return
    for (const follower of part.keys()) follower.beat()
    fanOut().wake("heartbeat", part.keys())
    try {
      await look([...part])
      this.#isFailing = false
    } catch (error) {
      // The database is away: the streams stay, and this is said once.
      if (!this.#isFailing) logFailure(error)
      this.#isFailing = true
    }
  }

  #partAt(index: number): Map<Follower, LogReader> {
    return this.#parts[index % parts] ?? new Map()
  }
}

export const heartbeat = () => shared("stream heartbeat", () => new Heartbeat())

/** Ends what may not go on, and rings where the log holds something that nobody told of. */
async function look(part: [Follower, LogReader][]): Promise<void> {
  for (const batch of batchesOf(part)) {
    await readTurns().take("heartbeat", () => dismiss(batch))
  }
  const readers = [...new Set(part.map(([, reader]) => reader))]
  for (const batch of batchesOf(readers)) {
    const hasNews = await readTurns().take("heartbeat", () => findUnread(batch))
    batch.forEach((reader, index) => {
      if (hasNews[index]) reader.ring()
    })
  }
}

function batchesOf<Item>(items: Item[]): Item[][] {
  return Array.from({ length: Math.ceil(items.length / batchSize) }, (_, index) =>
    items.slice(index * batchSize, (index + 1) * batchSize),
  )
}
