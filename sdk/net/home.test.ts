// @vitest-environment happy-dom
import { expect, test } from "vitest"
import { homeOf } from "./home"

function scriptFrom(src: string) {
  const script = document.createElement("script")
  Object.defineProperty(script, "src", { value: src })
  return script
}

const note = "https://support.example.com"

test.each([
  ["its script's server", scriptFrom("https://chat.example.com/v1/sdk.js"), undefined, "https://chat.example.com"],
  ["the note, when the script was copied elsewhere", scriptFrom("https://cdn.example.com/bundle.js"), note, note],
  [
    "as its script was reached, when both are one server",
    scriptFrom("https://support.example.com/sdk.js"),
    "http://support.example.com",
    note,
  ],
  ["the note, when the script says a foreign host", scriptFrom("https://widget.intercom.io/widget/demo"), note, note],
  ["the note, when there is no script", null, note, note],
  ["the page's, when nothing is known", null, undefined, location.origin],
  ["the page's, when only a foreign host is", scriptFrom("https://widget.intercom.io/widget/demo"), 7, location.origin],
])("home is %s", (_which, script, left, home) => {
  expect(homeOf(script, left)).toBe(home)
})
