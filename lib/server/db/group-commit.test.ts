import { describe, expect, test } from "vitest"
import { connectionClosed } from "./database-error"
import { GroupCommit } from "./group-commit"

describe("a group commit", () => {
  test("stores what arrives together in one commit, and answers each caller for its own item", async () => {
    const groups: number[][] = []
    const commits = new GroupCommit<number, number>(
      async (items) => {
        groups.push(items)
        await Promise.resolve()
        return items.map((item) => item * 2)
      },
      { maxItems: 3 },
    )
    const results = await Promise.all([1, 2, 3, 4, 5].map((item) => commits.add(item)))
    expect(results).toEqual([2, 4, 6, 8, 10])
    expect(groups).toEqual([
      [1, 2, 3],
      [4, 5],
    ])
  })

  test("lets a bad item fail alone", async () => {
    const commits = new GroupCommit<number, number>(
      async (items) => {
        if (items.includes(2)) throw new Error("bad")
        return items
      },
      { maxItems: 10 },
    )
    const results = await Promise.allSettled([0, 1, 2, 3].map((item) => commits.add(item)))
    expect(results.map(({ status }) => status)).toEqual(["fulfilled", "fulfilled", "rejected", "fulfilled"])
  })

  test("asks a database that is away once for a group, not once for each item", async () => {
    let asked = 0
    const commits = new GroupCommit<number, number>(
      async () => {
        asked++
        throw connectionClosed("it is being restarted")
      },
      { maxItems: 10 },
    )
    const results = await Promise.allSettled([0, 1, 2, 3].map((item) => commits.add(item)))
    expect(results.map(({ status }) => status)).toEqual(Array(4).fill("rejected"))
    expect(asked).toBe(1)
  })
})
