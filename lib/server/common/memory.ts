import "server-only"

type MemoryOptions = { maxEntries: number; keptMs?: number }

/** A bounded map in memory: the oldest entry makes room, and an entry older than `keptMs` counts as absent. */
export class Memory<Value> {
  readonly #entries = new Map<string, { value: Value; at: number }>()
  readonly #options: MemoryOptions

  constructor(options: MemoryOptions) {
    this.#options = options
  }

  get(key: string): Value | undefined {
    const entry = this.#entries.get(key)
    if (!entry) return undefined
    // Real elapsed time, so not the clock that tests move.
    if (performance.now() - entry.at > (this.#options.keptMs ?? Number.POSITIVE_INFINITY)) {
      this.#entries.delete(key)
      return undefined
    }
    return entry.value
  }

  set(key: string, value: Value): void {
    this.#entries.delete(key)
    this.#entries.set(key, { value, at: performance.now() })
    const [oldest] = this.#entries.keys()
    if (this.#entries.size > this.#options.maxEntries && oldest !== undefined) this.#entries.delete(oldest)
  }

  delete(key: string): void {
    this.#entries.delete(key)
  }
}
