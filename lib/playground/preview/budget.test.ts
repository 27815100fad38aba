import { expect, test } from "vitest"
import { createBudget } from "./budget"

test("a burst passes, more than that does not, and time brings the allowance back", () => {
  let time = 0
  const budget = createBudget({ burst: 10, perSecond: 5 }, () => time)
  expect(Array.from({ length: 11 }, () => budget.spend(1))).toEqual([...Array(10).fill(true), false])
  time = 1_000
  expect([budget.spend(5), budget.spend(1)]).toEqual([true, false])
})

test("what was refused is not owed", () => {
  let time = 0
  const budget = createBudget({ burst: 10, perSecond: 5 }, () => time)
  for (let number = 0; number < 100_000; number++) budget.spend(1)
  time = 200
  expect(budget.spend(1)).toBe(true)
})

test("a long rest saves no more than a burst", () => {
  let time = 0
  const budget = createBudget({ burst: 10, perSecond: 5 }, () => time)
  time = 3_600_000
  expect([budget.spend(10), budget.spend(1)]).toEqual([true, false])
})
