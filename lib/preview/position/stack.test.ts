// @vitest-environment happy-dom
import { expect, test } from "vitest"
import { framesOf, splitStack } from "./stack"

const ours = `${location.origin}/sdk.js?v=1`

test("the frame's own files are left out, in the words of each engine", () => {
  const chromium = `Error: a\n    at log (playground:///preview.js:1:9)\n    at run (${ours}:2:3)\n    at sell (playground:///script.js:3:7)`
  expect(framesOf(chromium)).toBe("    at sell (playground:///script.js:3:7)")
  const firefox = `log@playground:///preview.js:1:9\nsell@playground:///script.js:3:7\n@playground:///script.js:9:1`
  expect(framesOf(firefox)).toBe("sell@playground:///script.js:3:7\n@playground:///script.js:9:1")
  expect(framesOf("Error: of two\nlines")).toBe("")
})

test("a name that a class gave later, and a message that changed, are those that are shown", () => {
  const error = new Error("before")
  error.name = "ShopError"
  error.message = "after"
  expect(splitStack(error).text).toBe("ShopError: after")
  expect(splitStack(new Error("")).text).toBe("Error")
})
