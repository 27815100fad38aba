import "server-only"
import { isAway, isRace } from "./database-error"

type Waiting<Item, Result> = { item: Item; resolve: (result: Result) => void; reject: (error: unknown) => void }

/** Stores many items at once and answers one result for each, in their order. */
type Commit<Item, Result> = (items: Item[]) => Promise<Result[]>

const maxGatherMs = 20
const maxQuietTurns = 4

/**
 * Commits what arrives while a commit is running together, in one go, when that one is done. Each caller is answered
 * only after the commit that holds its item, so an answer still means "stored", and a burst costs few commits.
 */
export class GroupCommit<Item, Result> {
  readonly #commit: Commit<Item, Result>
  readonly #maxItems: number
  #waiting: Waiting<Item, Result>[] = []
  #isRunning = false

  constructor(commit: Commit<Item, Result>, { maxItems }: { maxItems: number }) {
    this.#commit = commit
    this.#maxItems = maxItems
  }

  add(item: Item): Promise<Result> {
    return new Promise((resolve, reject) => {
      this.#waiting.push({ item, resolve, reject })
      if (!this.#isRunning) this.#run()
    })
  }

  async #run(): Promise<void> {
    this.#isRunning = true
    while (this.#waiting.length > 0) {
      await this.#gather()
      await this.#commitGroup(this.#waiting.splice(0, this.#maxItems))
    }
    this.#isRunning = false
  }

  /**
   * Lets requests that have arrived, but are not parsed yet, join the group. The embedded database works on this very
   * thread, so without a pause almost every group would hold one item. A caller who is alone waits for a few turns of
   * the event loop, which is well below a millisecond.
   */
  async #gather(): Promise<void> {
    const until = performance.now() + maxGatherMs
    let quietTurns = 0
    while (quietTurns < maxQuietTurns && this.#waiting.length < this.#maxItems && performance.now() < until) {
      const before = this.#waiting.length
      await new Promise((resolve) => setImmediate(resolve))
      quietTurns = this.#waiting.length > before ? 0 : quietTurns + 1
    }
  }

  async #commitGroup(group: Waiting<Item, Result>[]): Promise<void> {
    try {
      const results = await this.#commit(group.map(({ item }) => item))
      group.forEach(({ resolve, reject }, index) => {
        const result = results[index]
        if (result === undefined) reject(new Error("The commit answered too few results."))
        else resolve(result)
      })
    } catch (error) {
      // One bad item must not fail its neighbours, so each gets a commit of its own; where the items are not the cause,
      // that would only ask a sick database more often.
      const isOfItems = group.length > 1 && (isRace(error) || !isAway(error))
      if (isOfItems) await Promise.all(group.map((waiting) => this.#commitGroup([waiting])))
      else for (const { reject } of group) reject(error)
    }
  }
}
