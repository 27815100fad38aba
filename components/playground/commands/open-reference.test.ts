import { expect, test } from "vitest"
import { wordAt } from "./open-reference"

test.each([
  ['Intercom("trackEvent")', 12, "trackEvent"],
  ['Intercom("trackEvent")', 10, "trackEvent"],
  ['Intercom("trackEvent")', 20, "trackEvent"],
  ["user_id: 1", 3, "user_id"],
  ["a, b", 2, ""],
  ["", 0, ""],
])("in %j at %i stands %j", (text, cursor, word) => {
  expect(wordAt(text, cursor)).toBe(word)
})
