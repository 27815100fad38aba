// @vitest-environment happy-dom
import { expect, test } from "vitest"
import { snapshot } from "@/lib/preview/console/snapshot"
import { plainOf } from "./plain"

test("what a call was given becomes data, and what is no data its text", () => {
  const given = { name: "Ada", visits: 2, isNew: false, plan: null, tags: ["a", undefined], buy() {}, at: new Set([1]) }
  expect(plainOf(snapshot(given))).toEqual({
    ...{ name: "Ada", visits: 2, isNew: false, plan: null, tags: ["a", "undefined"], buy: "ƒ buy", at: [1] },
  })
})

test("what a hostile frame says is nothing, and changes no prototype", () => {
  for (const odd of [null, 1, "x", {}, { type: "object", entries: "all" }, { type: "string", value: {} }]) {
    expect(plainOf(odd)).toBeNull()
  }
  const entries = [["__proto__", { type: "literal", text: "1" }]]
  expect(Object.keys(plainOf({ type: "object", name: "", entries, more: 0 }) as object)).toEqual(["__proto__"])
  expect(Reflect.get({}, "isEdited")).toBeUndefined()
})
