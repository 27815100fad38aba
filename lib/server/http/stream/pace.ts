import "server-only"

type Limits = { burst: number; everyMs: number }

/** Lets a few steps pass at once, and one more each `everyMs`: a single one waits for nothing, a flood costs little. */
export class Pace {
  readonly #limits: Limits
  /** When the allowance is full again. */
  #fullAt = 0

  constructor(limits: Limits) {
    this.#limits = limits
  }

  async step(): Promise<void> {
    const { burst, everyMs } = this.#limits
    const wait = this.#fullAt - performance.now() - (burst - 1) * everyMs
    this.#fullAt = Math.max(this.#fullAt, performance.now()) + everyMs
    if (wait > 0) await new Promise((resolve) => setTimeout(resolve, wait))
  }
}
