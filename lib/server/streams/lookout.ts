import "server-only"
import { shared } from "../common/shared"
import { hasNextActivity } from "../db/activity-log"
import { dismiss } from "./dismiss"
import { readTurns } from "./read-turns"
import type { Reader } from "./source"

const batchMax = 200
/** Fewer than these read at once: looking first would cost as much. */
const batchMin = 3

type Asking = { reader: Reader; resolve: (isWorthIt: boolean) => void; reject: (error: unknown) => void }

/**
 * Spares readers of which many are due at the same time, as after a restart, a reading that finds nothing: those that ask
 * together are answered together.
 */
class Lookout {
  #asking: Asking[] = []
  #isRunning = false

  ask(reader: Reader): Promise<boolean> {
    return new Promise((resolve, reject) => {
      this.#asking.push({ reader, resolve, reject })
      if (!this.#isRunning) void this.#run()
    })
  }

  async #run(): Promise<void> {
    this.#isRunning = true
    while (this.#asking.length > 0) {
      // Those that one commit woke are there by then.
      await new Promise((resolve) => setImmediate(resolve))
      await answer(this.#asking.splice(0, batchMax))
    }
    this.#isRunning = false
  }
}

async function answer(batch: Asking[]): Promise<void> {
  try {
    const isSmall = batch.length < batchMin
    const hasNews = isSmall ? [] : await look(batch.map(({ reader }) => reader))
    for (const [index, { resolve }] of batch.entries()) resolve(isSmall || hasNews[index] === true)
  } catch (error) {
    for (const { reject } of batch) reject(error)
  }
}

const lookout = () => shared("stream lookout", () => new Lookout())

/** Tells whether a reader that is due would find anything, or has to be asked to find out. */
export function isWorthReading(reader: Reader): Promise<boolean> {
  return lookout().ask(reader)
}

/** Tells of each reader whether the log holds something that it has not read. */
export function findUnread(readers: Reader[]): Promise<boolean[]> {
  return hasNextActivity(
    readers.map(({ subject: { workspaceId, userId }, cursor }) => ({ workspaceId, userId, after: cursor })),
  )
}

function look(readers: Reader[]): Promise<boolean[]> {
  return readTurns().take("lookout", async () => {
    await dismiss(readers.flatMap((reader) => reader.followings))
    return findUnread(readers)
  })
}
