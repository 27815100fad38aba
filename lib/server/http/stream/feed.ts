// What one stream has to send: what the reader of its log hands out, what it reads for itself while it is behind, and what
// is of the moment only.
import "server-only"
import { onShutdown } from "../../db/bus"
import { dismiss } from "../../streams/dismiss"
import { heartbeat } from "../../streams/heartbeat"
import { type LogReader, readerOf } from "../../streams/log-reader"
import { openStreams } from "../../streams/open-streams"
import { readTurns } from "../../streams/read-turns"
import { type Follower, type Frame, type Pass, type Source, textOf } from "../../streams/source"
import { Doorbell } from "./doorbell"
import { Pace } from "./pace"

const pacing = { burst: 4, everyMs: 25 }
// Of more than these at once, the oldest have nothing to say any more.
const passingMax = 50
// What waits for a slow client. It is let go rather than kept, and read again when the client comes that far.
const waitingMax = { frames: 100, characters: 256 * 1024 }

const replaced = textOf({ name: "replaced", data: { type: "stream_replaced" } })
const stillHere = ": still here\n\n"

/** Collects what one stream has to send. Whoever makes one closes it. */
export class Feed implements Follower {
  readonly pass: Pass
  readonly #source: Source
  readonly #reader: LogReader
  readonly #doorbell = new Doorbell()
  readonly #pace = new Pace(pacing)
  readonly #undo: (() => void)[]
  /** All up to it was sent. */
  #sent: number
  /** What waits is all that came after it. */
  #waitsFrom: number
  #waiting: Frame[] = []
  #passing: string[] = []
  #farewell = ""
  #isBeatDue = false

  /** Throws where no more streams can be open. */
  constructor(source: Source) {
    const { subject, pass, after, endsAfterMs } = source
    this.#source = source
    this.pass = pass
    const owner = `${pass.gate.name} ${pass.id}`
    const leave = openStreams().open({
      ...{ owner, workspaceId: subject.workspaceId },
      replace: () => this.end(replaced),
    })
    this.#reader = readerOf(source)
    this.#sent = after
    this.#waitsFrom = this.#reader.cursor
    this.#reader.add(this)
    const timer = endsAfterMs === undefined ? undefined : setTimeout(() => this.end(""), endsAfterMs)
    this.#undo = [
      leave,
      heartbeat().add(this, this.#reader),
      onShutdown(() => this.end("")),
      () => this.#reader.remove(this),
      () => clearTimeout(timer),
    ]
  }

  /** Waits for the next text to send; null is the end. */
  async nextText(): Promise<string | null> {
    for (;;) {
      // First of all: what rings while a text is collected may be in that text, and must not ring for ever.
      this.#doorbell.reset()
      const text = (await this.#nextFrames()) + this.#passing.splice(0).join("")
      const isBeatDue = this.#isBeatDue
      this.#isBeatDue = false
      if (text !== "") return text
      if (this.#doorbell.isClosed) return this.#takeFarewell()
      if (isBeatDue) return stillHere
      await this.#doorbell.wait()
    }
  }

  receive(frames: Frame[], cursor: number): void {
    this.#waiting.push(...frames.filter(({ id }) => id > this.#sent))
    if (!isTooMuch(this.#waiting)) return
    this.#waiting = []
    this.#waitsFrom = cursor
  }

  tell(text: string): void {
    this.#passing = [...this.#passing, text].slice(-passingMax)
  }

  beat(): void {
    this.#isBeatDue = true
  }

  wake(): void {
    this.#doorbell.ring()
  }

  end(farewell: string): void {
    if (this.#doorbell.isClosed) return
    this.#farewell = farewell
    this.close()
  }

  close(): void {
    this.#doorbell.close()
    for (const step of this.#undo) step()
  }

  async #nextFrames(): Promise<string> {
    while (this.#sent < this.#waitsFrom) {
      // What waits is not sent either, or the client would take it for all there is.
      if (this.#doorbell.isClosed) return ""
      const text = await this.#catchUp()
      if (text !== "") return text
    }
    const frames = this.#waiting
    this.#waiting = []
    this.#sent = frames.at(-1)?.id ?? this.#sent
    return textsOf(frames)
  }

  /** Reads what the reader handed out before this stream was there, or while it was too slow. */
  async #catchUp(): Promise<string> {
    await this.#pace.step()
    const { subject } = this.#source
    return readTurns().take(subject.workspaceId, async () => {
      const { frames, cursor } = await subject.read(this.#sent)
      // After the reading, as the reader does.
      await dismiss([[this, this.#reader]])
      if (this.#doorbell.isClosed) return ""
      this.#sent = cursor
      this.#waiting = this.#waiting.filter(({ id }) => id > cursor)
      return textsOf(frames)
    })
  }

  #takeFarewell(): string | null {
    const farewell = this.#farewell
    this.#farewell = ""
    return farewell === "" ? null : farewell
  }
}

function isTooMuch(frames: Frame[]): boolean {
  if (frames.length > waitingMax.frames) return true
  return frames.reduce((sum, { text }) => sum + text.length, 0) > waitingMax.characters
}

function textsOf(frames: Frame[]): string {
  return frames.map(({ text }) => text).join("")
}
