// @vitest-environment happy-dom
import { expect, test } from "vitest"
import { checksFor, hasOtherScripts } from "./checks"

const unknownName = 2304
const unknownProperty = 2339

test("names may come from other scripts, if there are any", () => {
  const alone = checksFor({ isTyped: true, hasOtherScripts: false })
  expect(alone.strict).toBe(true)
  expect(alone.codesToIgnore).not.toContain(unknownName)
  expect(checksFor({ isTyped: true, hasOtherScripts: true }).codesToIgnore).toContain(unknownName)
})

test("where no types are written, none are asked for", () => {
  const { strict, codesToIgnore } = checksFor({ isTyped: false, hasOtherScripts: false })
  expect(strict).toBe(false)
  expect(codesToIgnore).toContain(unknownProperty)
  expect(checksFor({ isTyped: true, hasOtherScripts: true }).codesToIgnore).not.toContain(unknownProperty)
})

test.each([
  [{ html: '<script src="https://code.example/jquery.js"></script>', script: "" }, true],
  [{ html: "<p>&lt;script&gt;</p><!-- <script></script> -->", script: "" }, false],
  [{ html: "", script: 'document.createElement("script")' }, true],
])("%j has other scripts: %s", (panes, has) => {
  expect(hasOtherScripts(panes)).toBe(has)
})
