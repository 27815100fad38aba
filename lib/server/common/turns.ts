import "server-only"

/** Lets so many pieces of work run at once. Of those who wait, each key gets its turn however much another has to do. */
export class Turns {
  readonly #width: number
  readonly #waiting = new Map<string, (() => void)[]>()
  #running = 0

  constructor(width: number) {
    this.#width = width
  }

  async take<Result>(key: string, work: () => Promise<Result>): Promise<Result> {
    if (this.#running < this.#width) this.#running++
    else await new Promise<void>((resolve) => this.#wait(key, resolve))
    try {
      return await work()
    } finally {
      this.#passOn()
    }
  }

  #wait(key: string, resolve: () => void): void {
    const queue = this.#waiting.get(key)
    if (queue) queue.push(resolve)
    else this.#waiting.set(key, [resolve])
  }

  #passOn(): void {
    const [next] = this.#waiting
    if (!next) {
      this.#running--
      return
    }
    const [key, queue] = next
    const resolve = queue.shift()
    this.#waiting.delete(key)
    // Behind the others.
    if (queue.length > 0) this.#waiting.set(key, queue)
    resolve?.()
  }
}
