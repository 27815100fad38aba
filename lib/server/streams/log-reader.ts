import "server-only"
import { shared } from "../common/shared"
import { type Moment, subscribe } from "../db/bus"
import { Pace } from "../http/stream/pace"
import { dismiss } from "./dismiss"
import { logFailure } from "./failure"
import { fanOut } from "./fan-out"
import { isWorthReading } from "./lookout"
import { readTurns } from "./read-turns"
import type { Follower, Reader, Source, Subject } from "./source"

// A reply is read as soon as it is committed; in a flood of commits the reads are 25 ms apart.
const pacing = { burst: 4, everyMs: 25 }
/** A stream that is less behind than this does not need a reading of its own. */
const nearRows = 200

/** Reads a subject's log once for all streams that follow it. */
export class LogReader implements Reader {
  readonly subject: Subject
  readonly #followers = new Set<Follower>()
  readonly #pace = new Pace(pacing)
  readonly #unsubscribe: () => void
  /** All up to it was handed to the followers. */
  #cursor: number
  /** The log may hold something new; true at first, for what came before the subscription. */
  #isDue = true
  #isRunning = false

  constructor(subject: Subject, cursor: number) {
    this.subject = subject
    this.#cursor = cursor
    const { workspaceId, userId } = subject
    this.#unsubscribe = subscribe(workspaceId, {
      committed: (people) => {
        if (userId === null || people === "everyone" || people.has(userId)) this.ring()
      },
      told: (moment) => this.#tell(moment),
    })
  }

  get cursor(): number {
    return this.#cursor
  }

  get followings(): Reader["followings"] {
    return [...this.#followers].map((follower) => [follower, this])
  }

  add(follower: Follower): void {
    this.#followers.add(follower)
    if (this.#isDue) this.ring()
  }

  remove(follower: Follower): void {
    this.#followers.delete(follower)
    if (this.#followers.size > 0) return
    this.#unsubscribe()
    if (readers().get(this.subject.key) === this) readers().delete(this.subject.key)
  }

  /** Reads what is new, soon. */
  ring(): void {
    this.#isDue = true
    if (!this.#isRunning) void this.#run()
  }

  async #run(): Promise<void> {
    this.#isRunning = true
    try {
      while (this.#isDue && this.#followers.size > 0) {
        await this.#pace.step()
        this.#isDue = false
        if (!(await isWorthReading(this))) continue
        await readTurns().take(this.subject.workspaceId, () => this.#read())
      }
    } catch (error) {
      logFailure(error)
      // All that is left; the clients come back with their cursors.
      for (const follower of [...this.#followers]) follower.end("")
    }
    this.#isRunning = false
  }

  async #read(): Promise<void> {
    const { frames, cursor, hasMore } = await this.subject.read(this.#cursor)
    // After the reading: what was read may be the very change that ended a right.
    await dismiss(this.followings)
    if (this.#followers.size === 0) return
    this.#cursor = cursor
    if (hasMore) this.#isDue = true
    if (frames.length === 0) return
    for (const follower of this.#followers) follower.receive(frames, cursor)
    fanOut().wake(this.subject.key, this.#followers)
  }

  #tell(moment: Moment): void {
    const text = this.subject.passing(moment)
    if (text === null) return
    for (const follower of this.#followers) follower.tell(text)
    fanOut().wake(this.subject.key, this.#followers)
  }
}

/** The reader of what a source follows; the first to ask for it makes it. */
export function readerOf({ subject, after, end }: Source): LogReader {
  const known = readers().get(subject.key)
  if (known) return known
  const reader = new LogReader(subject, end - after <= nearRows ? after : end)
  readers().set(subject.key, reader)
  return reader
}

/** By the key of their subjects. */
const readers = () => shared("log readers", () => new Map<string, LogReader>())
