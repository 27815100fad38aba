// @vitest-environment happy-dom
import { beforeEach, expect, test } from "vitest"
import { createHistory } from "./history"

beforeEach(() => sessionStorage.clear())

test("lines come back from the newest to the oldest, and what was typed after them", () => {
  const history = createHistory()
  history.add("first")
  history.add("second")
  expect([history.older("typed"), history.older(""), history.older("")]).toEqual(["second", "first", null])
  expect([history.newer(), history.newer(), history.newer()]).toEqual(["second", "typed", null])
})

test("a line that is entered again is there once", () => {
  const history = createHistory()
  for (const line of ["a", "b", "a"]) history.add(line)
  expect([history.older(""), history.older(""), history.older("")]).toEqual(["a", "b", null])
})

test("a hundred lines are kept in this tab, whatever else stands there", () => {
  const history = createHistory()
  for (let line = 1; line <= 120; line++) history.add(String(line))
  const later = createHistory()
  const lines = Array.from({ length: 101 }, () => later.older(""))
  expect([lines[0], lines[99], lines[100]]).toEqual(["120", "21", null])
  sessionStorage.setItem("messenger-playground:console-history", "[1]")
  expect(createHistory().older("")).toBeNull()
})
