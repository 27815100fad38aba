import { expect, test } from "vitest"
import { type Pane, panes } from "@/lib/contract/playground/project"
import { highlight } from "./highlight"

function kinds(text: string, pane: Pane) {
  return highlight(text, pane).flatMap((token) => (token.kind === "plain" ? [] : [`${token.kind} ${token.text}`]))
}

test("a script shows its strings, words and remarks", () => {
  expect(kinds(`const a = "b" // c`, "script")).toEqual(["keyword const", `string "b"`, "comment // c"])
})

test("an apostrophe in the text of a page starts no string", () => {
  expect(kinds(`<p class="x">It's</p>`, "html")).toEqual([
    "keyword <p",
    "number class",
    `string "x"`,
    "keyword >",
    "keyword </p",
    "keyword >",
  ])
})

test("a style shows its sizes and colours", () => {
  expect(kinds(".h1 { margin: -1.5rem; color: #fff }", "css")).toEqual(["number -1.5rem", "number #fff"])
})

test.each(panes)("no character of %s is lost", (pane) => {
  const text = "<!-- /* `x ' \" --> 12px #abc {a:1} \n\n @media </p 'it"
  expect(
    highlight(text, pane)
      .map((token) => token.text)
      .join(""),
  ).toBe(text)
})
