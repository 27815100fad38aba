import { describe, expect, test } from "vitest"
import { newId } from "./id"

describe("an id", () => {
  test("sorts by the order of making, and never repeats", () => {
    const ids = Array.from({ length: 5_000 }, () => newId("usr"))
    expect([...ids].sort()).toEqual(ids)
    expect(new Set(ids).size).toBe(ids.length)
  })
})
