// What one stream has to send, collected as it comes: rows of the log after each commit that concerns it, and what is of
// the moment only.
import "server-only"
import { type Moment, onShutdown, subscribe } from "../bus"
import { Doorbell } from "./doorbell"
import { Pace } from "./pace"

/** One event of the log: the cursor it brings the client to, and its data. */
export type Frame<Data = unknown> = { id: number; data: Data }

/** One event of the moment; `event` is its name where clients listen for it by name. */
export type PassingFrame = { event?: string; data: unknown }

export type Source = {
  workspaceId: string
  /** Answers what is new since the last call, whether there is more at once, and whether it was the end. */
  read: () => Promise<{ frames: Frame[]; hasMore: boolean; isOver: boolean }>
  /** Tells whether a commit about these people concerns the source; without it each does. */
  concerns?: (people: ReadonlySet<string>) => boolean
  /** The frame for a moment that concerns the source, or null. */
  passing?: (moment: Moment) => PassingFrame | null
}

// Proxies cut a connection that is silent for about a minute; and a session that expires is noticed at a heartbeat.
const heartbeatMs = 15_000
// A reply is read as soon as it is committed; in a flood of commits the reads are 25 ms apart.
const pacing = { burst: 4, everyMs: 25 }
// Of more than these at once, the oldest have nothing to say any more.
const passingMax = 50

/** Collects what one stream has to send. Whoever makes one closes it. */
export class Feed {
  readonly #source: Source
  readonly #doorbell = new Doorbell()
  readonly #pace = new Pace(pacing)
  readonly #undo: (() => void)[]
  #passing: PassingFrame[] = []
  /** The log may hold something new; true at first, for what came before the stream. */
  #isDue = true

  constructor(source: Source) {
    this.#source = source
    // Before the first read: a commit in between rings, and is found by the next one.
    const listener = {
      committed: (people: ReadonlySet<string>) => this.#commit(people),
      told: (moment: Moment) => this.#tell(moment),
    }
    this.#undo = [subscribe(source.workspaceId, listener), onShutdown(() => this.#doorbell.close())]
  }

  close(): void {
    this.#doorbell.close()
    for (const step of this.#undo) step()
  }

  /** Waits for the next text to send; null is the end. */
  async nextText(): Promise<string | null> {
    while (!this.#doorbell.isClosed) {
      const text = await this.#collect()
      if (text !== "") return text
      if (this.#doorbell.isClosed || (await this.#doorbell.wait(heartbeatMs)) || this.#doorbell.isClosed) continue
      this.#isDue = true
      return ": still here\n\n"
    }
    return null
  }

  async #collect(): Promise<string> {
    // First of all: what rang while the last text was collected may be in that text, and must not ring for ever.
    this.#doorbell.reset()
    if (!this.#isDue && this.#passing.length === 0) return ""
    await this.#pace.step()
    const frames = this.#isDue ? await this.#readLog() : []
    const passing = this.#passing.splice(0)
    return [...frames, ...passing].map(toText).join("")
  }

  async #readLog(): Promise<Frame[]> {
    this.#isDue = false
    const { frames, hasMore, isOver } = await this.#source.read()
    if (isOver) this.#doorbell.close()
    if (hasMore) this.#commit()
    return frames
  }

  #commit(people?: ReadonlySet<string>): void {
    if (people && this.#source.concerns && !this.#source.concerns(people)) return
    this.#isDue = true
    this.#doorbell.ring()
  }

  #tell(moment: Moment): void {
    const frame = this.#source.passing?.(moment)
    if (!frame) return
    this.#passing = [...this.#passing, frame].slice(-passingMax)
    this.#doorbell.ring()
  }
}

function toText(frame: Frame | PassingFrame): string {
  const head = "id" in frame ? `id: ${frame.id}\n` : frame.event ? `event: ${frame.event}\n` : ""
  return `${head}data: ${JSON.stringify(frame.data)}\n\n`
}
