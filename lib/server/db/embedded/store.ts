import "server-only"
import { setTimeout as pause } from "node:timers/promises"
import { connectionClosed } from "../database-error"
import { type EmbeddedOptions, EmbeddedThread } from "./thread"

const reopenMs = { first: 500, most: 10_000 }

/** The embedded database, opened again when it ends: a folder in that state is what a crash leaves, which it repairs. */
export class EmbeddedStore {
  readonly #options: EmbeddedOptions
  #thread: EmbeddedThread | null = null
  #last: EmbeddedThread | null = null
  #isClosed = false
  #trouble = "it is being opened"

  private constructor(options: EmbeddedOptions) {
    this.#options = options
  }

  static async open(options: EmbeddedOptions): Promise<EmbeddedStore> {
    const store = new EmbeddedStore(options)
    await store.#open()
    return store
  }

  /** The thread that takes statements now. */
  current(): EmbeddedThread {
    if (this.#thread) return this.#thread
    throw connectionClosed(this.#trouble)
  }

  async close(): Promise<void> {
    this.#isClosed = true
    await this.#last?.close()
  }

  async #open(): Promise<void> {
    const thread = new EmbeddedThread(this.#options)
    this.#last = thread
    await thread.opened
    this.#thread = thread
    thread.ended.then((reason) => this.#recover(reason))
  }

  async #recover(reason: string): Promise<void> {
    this.#thread = null
    this.#trouble = reason
    if (this.#isClosed) return
    console.error(
      JSON.stringify({ level: "fatal", code: "database", error: `The embedded database ended: ${reason}.` }),
    )
    // What was in memory only is gone with its thread.
    if (this.#options.folder === null) return
    for (let waitMs = reopenMs.first; !this.#isClosed; waitMs = Math.min(waitMs * 2, reopenMs.most)) {
      await pause(waitMs)
      try {
        await this.#open()
        console.error(
          JSON.stringify({ level: "info", code: "database", message: "The embedded database is open again." }),
        )
        return
      } catch (error) {
        this.#trouble = error instanceof Error ? error.message : String(error)
      }
    }
  }
}
