import { expect, test } from "vitest"
import type { Check, Fact } from "@/lib/contract/learn/check"
import { holds, matches } from "./holds"

const boot: Fact = { fact: "call", method: "boot", args: [{ user_id: "1", plan: "pro" }] }
const created: Fact = { fact: "stored", call: "boot", type: "user.created", user_id: "1" }
const changed: Fact = { fact: "stored", call: "boot", type: "user.updated", changes: [{ field: "plan", after: "pro" }] }
const facts = [boot, created, changed]

test.each<[string, Check, boolean]>([
  ["a part of a fact", { seen: [{ fact: "call", method: "boot" }] }, true],
  ["a part of an argument", { seen: [{ fact: "call", args: [{ plan: "pro" }] }] }, true],
  ["another value", { seen: [{ fact: "call", args: [{ plan: "free" }] }] }, false],
  ["a field that is missing", { seen: [{ fact: "stored", email: "a@b.c" }] }, false],
  ["two, of which one is missing", { seen: [{ fact: "call" }, { fact: "error" }] }, false],
  ["what must not be there", { seen: [{ fact: "call" }], unseen: [{ fact: "stored", type: "user.created" }] }, false],
  ["what must not be there so often", { seen: [{ fact: "call" }], unseen: [{ fact: "stored", times: 3 }] }, true],
  ["what is there too often", { seen: [{ fact: "call" }], unseen: [{ fact: "stored", times: 2 }] }, false],
  ["as often", { seen: [{ fact: "stored", times: 2 }] }, true],
  ["more often", { seen: [{ fact: "stored", times: 3 }] }, false],
  ["in order", { seen: [{ fact: "call" }, { fact: "stored", times: 2 }], inOrder: true }, true],
  ["out of order", { seen: [{ fact: "stored", type: "user.updated" }, { fact: "call" }], inOrder: true }, false],
  ["one for two in order", { seen: [{ fact: "call" }, { fact: "call" }], inOrder: true }, false],
  ["some of a list", { seen: [{ fact: "stored", changes: { $some: { field: "plan" } } }] }, true],
])("%s", (_, check, isSo) => {
  expect(holds(check, facts)).toBe(isSo)
})

test.each([
  [{ $any: true }, "x", true],
  [{ $any: true }, null, false],
  [{ $has: "com" }, "example.com", true],
  [{ $has: "com" }, 5, false],
  [{ $not: "1" }, undefined, true],
  [{ $not: "1" }, "1", false],
  [[1], [1, 2], true],
  [[1, 2], [1], false],
  [{ a: null }, { a: null }, true],
  [{ a: null }, {}, false],
  [{ a: 1 }, [1], false],
])("%j of %j: %j", (pattern, value, isSo) => {
  expect(matches(pattern, value)).toBe(isSo)
})
