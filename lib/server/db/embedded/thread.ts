// One life of the embedded database: its thread (lib/server/db/embedded/worker.mjs), from its opening to its end.
import "server-only"
import path from "node:path"
import { Worker } from "node:worker_threads"
import { DriverAdapterError } from "@prisma/driver-adapter-utils"
import { connectionClosed } from "../database-error"

type Answer = {
  id?: number
  value?: unknown
  failure?: { message: string; cause?: ConstructorParameters<typeof DriverAdapterError>[0] }
  hasPanicked?: boolean
}

type Waiting = { resolve: (value: unknown) => void; reject: (error: unknown) => void }

/** The folder of the database, null for one in memory; how often its thread is looked after. */
export type EmbeddedOptions = { folder: string | null; tickMs?: number | undefined }

// Between two statements the thread answers at once. One that computes for so long does not come back.
const silentTicksMax = 30
// A new folder is filled at first, and one that was not closed is repaired.
const openingMs = 60_000

export class EmbeddedThread {
  /** Resolves with the reason when it is over, and nothing writes to the folder any more. */
  readonly ended: Promise<string>
  /** Resolves when the database takes statements. */
  readonly opened: Promise<void>
  readonly #worker: Worker
  readonly #waiting = new Map<number, Waiting>()
  readonly #watch: NodeJS.Timeout
  #lastId = 0
  #silentTicks = 0
  #silentTicksMax: number
  #reason: string | null = null

  constructor({ folder, tickMs = 1_000 }: EmbeddedOptions) {
    // Node runs this file as it is, so it must not become a part of the bundle.
    const file = path.join(/*turbopackIgnore: true*/ process.cwd(), "lib/server/db/embedded/worker.mjs")
    this.#worker = new Worker(file, { workerData: { folder }, execArgv: [] })
    this.#worker.unref()
    this.#silentTicksMax = openingMs / tickMs
    this.#worker.on("message", (answer: Answer) => this.#receive(answer))
    this.#worker.on("error", (error) => this.#end(`it failed: ${error.message}`))
    this.ended = new Promise((resolve) => this.#worker.on("exit", () => resolve(this.#finish())))
    this.#watch = setInterval(() => this.#tick(), tickMs).unref()
    this.opened = this.call("beat").then(() => {
      this.#silentTicksMax = silentTicksMax
    })
  }

  /** Asks the thread; see there for the calls. */
  call<Value>(name: string, details: object = {}): Promise<Value> {
    if (this.#reason) return Promise.reject(connectionClosed(this.#reason))
    const id = ++this.#lastId
    return new Promise((resolve, reject) => {
      // The thread answers each call with what that call is documented to answer.
      this.#waiting.set(id, { resolve: resolve as Waiting["resolve"], reject })
      this.#worker.postMessage({ id, name, ...details })
    })
  }

  /** Ends it in order, or by force where it does not answer. */
  async close(): Promise<void> {
    const isClosed = this.call("close").catch(() => {})
    this.#reason ??= "it was closed"
    await isClosed
    this.#worker.terminate()
    await this.ended
  }

  #receive({ id, value, failure, hasPanicked }: Answer): void {
    this.#silentTicks = 0
    const waiting = id === undefined ? undefined : this.#waiting.get(id)
    if (id !== undefined) this.#waiting.delete(id)
    if (failure) waiting?.reject(this.#toError(failure))
    else waiting?.resolve(value)
    if (failure && hasPanicked) this.#end(failure.message)
  }

  /** What a database that closes says to those who still wait is nobody's fault. */
  #toError({ message, cause }: NonNullable<Answer["failure"]>): Error {
    if (this.#reason) return connectionClosed(this.#reason)
    return cause ? new DriverAdapterError(cause) : new Error(message)
  }

  /** Counted in turns of this thread's loop, not by the clock: a process that stood still has not waited. */
  #tick(): void {
    if (this.#waiting.size === 0) return
    this.#silentTicks++
    if (this.#silentTicks === 1) this.call("beat").catch(() => {})
    if (this.#silentTicks > this.#silentTicksMax) this.#end("it did not answer")
  }

  #end(reason: string): void {
    this.#reason ??= reason
    this.#worker.terminate()
  }

  #finish(): string {
    this.#reason ??= "its thread ended"
    clearInterval(this.#watch)
    for (const { reject } of this.#waiting.values()) reject(connectionClosed(this.#reason))
    this.#waiting.clear()
    return this.#reason
  }
}
