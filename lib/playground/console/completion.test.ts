import { expect, test, vi } from "vitest"
import { answerCompletion, commonPrefix, findCompletions, questionOf } from "./completion"

test.each([
  ["Inter", [], "Inter"],
  ["document.bo", ["document"], "bo"],
  ["const a = document.body.", ["document", "body"], ""],
  ["shop?.cart?.it", ["shop", "cart"], "it"],
  ["run(a.b", ["a"], "b"],
  ["[größe", [], "größe"],
  ["a = {\n  b: $c", [], "$c"],
])("in %j names of %j that begin with %j may follow", (before, path, prefix) => {
  expect(questionOf(before)).toEqual({ path, prefix })
})

test.each(["", "1 + ", "run().na", "list[0].na", '"text".le', "1.to"])("in %j nothing is completed", (before) => {
  expect(questionOf(before)).toBeNull()
})

test.each([
  [["alpha", "alphabet"], "alpha"],
  [["a", "b"], ""],
  [["only"], "only"],
  [[], ""],
])("%j have %j in common", (names, common) => {
  expect(commonPrefix(names)).toBe(common)
})

test("each question gets its own answer, and none where nobody answers", async () => {
  vi.useFakeTimers()
  const asked: number[] = []
  const tell = (message: object) => asked.push(Reflect.get(message, "question"))
  const first = findCompletions({ path: [], prefix: "a" }, tell)
  const second = findCompletions({ path: [], prefix: "b" }, tell)
  const third = findCompletions({ path: [], prefix: "c" }, tell)
  answerCompletion({ type: "completions", runId: 1, question: asked[1] ?? 0, names: ["bee"] })
  answerCompletion({ type: "completions", runId: 1, question: asked[0] ?? 0, names: ["ant"] })
  vi.advanceTimersByTime(1_000)
  expect(await Promise.all([first, second, third])).toEqual([["ant"], ["bee"], []])
  vi.useRealTimers()
})
