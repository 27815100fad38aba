import "server-only"

/** Lets one waiter sleep until somebody rings or closes. A ring before the wait is not lost. */
export class Doorbell {
  isClosed = false
  #isRung = false
  #wake: (() => void) | undefined

  ring(): void {
    this.#isRung = true
    this.#wake?.()
  }

  /** Ends the current wait and all later ones. */
  close(): void {
    this.isClosed = true
    this.#wake?.()
  }

  /** Forgets earlier rings: call it before looking, so that a ring while looking still counts. */
  reset(): void {
    this.#isRung = false
  }

  async wait(): Promise<void> {
    if (this.#isRung || this.isClosed) return
    await new Promise<void>((resolve) => {
      this.#wake = resolve
    })
    this.#wake = undefined
  }
}
