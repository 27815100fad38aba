// @vitest-environment happy-dom
import { expect, test } from "vitest"
import { positionInStack, positionOfRecursion } from "./position"

const at = (name: string, line: number, column: number) => `    at ${name} (playground:///script.js:${line}:${column})`

test("the innermost place of the script counts", () => {
  const stack = ["Error: a", "    at Array.map (<anonymous>)", at("sell", 3, 7), at("open", 9, 1)].join("\n")
  expect(positionInStack(stack)).toEqual({ pane: "script", line: 3, column: 7 })
  expect(positionInStack("Error: a\n    at https://shop.example/a.js:1:1")).toBeNull()
})

test("an overflow is where the stack repeats itself", () => {
  const recursion = Array.from({ length: 9 }, () => at("walk", 5, 3))
  const stack = ["RangeError: Maximum call stack size exceeded", at("small", 1, 1), ...recursion].join("\n")
  expect(positionOfRecursion(stack)).toEqual({ pane: "script", line: 5, column: 3 })
  expect(positionOfRecursion("RangeError")).toBeNull()
})
