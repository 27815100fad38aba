import { expect, test } from "vitest"
import { snapshotOf } from "../value/read-snapshot"
import { formatLine, textOfLine } from "./format"

test.each([
  [["plain"], "plain"],
  [["a", 1, { b: 2 }], "a 1 {b: 2}"],
  [["%s is %d", "Ada", 36.9], "Ada is 36"],
  [["%i %f", "7.8px", "7.8px"], "7 7.8"],
  [["%d", "x"], "NaN"],
  [["%d", { a: 1 }], "NaN"],
  [["%s", { a: 1 }], "{a: 1}"],
  [["%s", null], "null"],
  [["%o and %O", [1], { a: 1 }], "[1] and {a: 1}"],
  [["100%% of %s", "it"], "100% of it"],
  [["100%%"], "100%%"],
  [["50% off", 1], "50% off 1"],
  [["%s %s", "one"], "one %s"],
  [["%x %s", "a"], "%x a"],
  [["%cred", "color: red"], "red"],
  [["%c"], "%c"],
  [["%s", "a", "b"], "a b"],
  [[1, "%s", 2], "1 %s 2"],
  [["", "a"], "a"],
  [["%s", "%d", 1], "%d 1"],
])("console.log(...%j) says %j", (values, text) => {
  expect(textOfLine(values.map((value) => snapshotOf(value)))).toBe(text)
})

test("a bigint stays whole, a symbol is no number", () => {
  const log = (text: string) => textOfLine([snapshotOf("%d"), { type: "literal", text }])
  expect(log("12345678901234567890n")).toBe("12345678901234567890n")
  expect(log("Symbol(a)")).toBe("NaN")
  expect(log("-1.5")).toBe("-1")
})

test("a style lasts until the next", () => {
  const line = formatLine(["%cone%s%ctwo", "color: red", "!", ""].map((value) => snapshotOf(value)))
  expect(line.parts).toEqual([
    { kind: "text", text: "one!", style: { color: "red" } },
    { kind: "text", text: "two", style: {} },
  ])
})

test("what is no snapshot costs its own place only", () => {
  expect(textOfLine([snapshotOf("%s|%s"), null, snapshotOf("b")])).toBe("|b")
})
