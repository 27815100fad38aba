import "server-only"

/** Lets one waiter sleep until somebody rings, closes, or the time is up. A ring before the wait is not lost. */
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

  /** Answers true when it was rung, false when the time was up or it was closed. */
  async wait(milliseconds: number): Promise<boolean> {
    if (!this.#isRung && !this.isClosed) {
      await new Promise<void>((resolve) => {
        const timer = setTimeout(resolve, milliseconds)
        this.#wake = () => {
          clearTimeout(timer)
          resolve()
        }
      })
      this.#wake = undefined
    }
    return this.#isRung
  }
}
