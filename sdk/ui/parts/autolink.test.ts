import { expect, test } from "vitest"
import { autolink, isLink, isWebAddress } from "./autolink"

function linksIn(text: string): string[] {
  return autolink(text).flatMap(({ url }) => url ?? [])
}

test("nothing of the text is lost", () => {
  const text = "See https://a.example/x, http://b.example. Or mailto:ada@example.com?"
  expect(
    autolink(text)
      .map((part) => part.text)
      .join(""),
  ).toBe(text)
  expect(linksIn(text)).toEqual(["https://a.example/x", "http://b.example", "mailto:ada@example.com"])
})

test.each([
  ["(https://a.example/x)", "https://a.example/x"],
  ["https://a.example/wiki/A_(b)", "https://a.example/wiki/A_(b)"],
  ["“https://a.example/x”.", "https://a.example/x"],
  ["https://a.example/x!!!", "https://a.example/x"],
  ["詳しくはhttps://a.example/道。次に", "https://a.example/道"],
  ["HTTPS://A.EXAMPLE/", "HTTPS://A.EXAMPLE/"],
  ["http://localhost:3000/demo", "http://localhost:3000/demo"],
  ["https://a.example\nnext line", "https://a.example"],
])("in %s the address ends where a reader would end it", (text, url) => {
  expect(linksIn(text)).toEqual([url])
})

test.each([
  "javascript:alert(1)",
  "JaVaScRiPt:alert(document.cookie)",
  "java\tscript:alert(1)",
  "javascript://a.example/%0aalert(1)",
  "javascript:https://a.example/",
  "data:text/html,<script>alert(1)</script>",
  "vbscript:msgbox(1)",
  "//evil.example/path",
  "\\\\evil.example",
  "ht\ntps://a.example",
  "https:/\t/a.example",
  "https://a.example\t.evil.example",
  "https://a.exam\u200bple/",
  "https://a.example\u202e/gpj.exe",
  "https://a.example\ufeff.evil.example/",
  "https://a.example@evil.example/",
  "https://user:secret@evil.example/",
  "https://",
  "https:///evil",
  "https://intranet",
  "mailto:",
  "xhttps://a.example",
  "<img src=x onerror=alert(1)>",
])("%j stays text", (text) => {
  expect(linksIn(text)).toEqual([])
})

test("an address of a block is held to the same, whatever the server let through", () => {
  expect(isLink("https://example.com/")).toBe(true)
  expect(isLink("mailto:ada@example.com")).toBe(true)
  for (const url of [
    "javascript:alert(1)",
    " https://a.example",
    "https://a.example/\n",
    "//a.example",
    "https:a",
    "",
  ]) {
    expect(isLink(url)).toBe(false)
  }
  expect(isWebAddress("mailto:ada@example.com")).toBe(false)
  expect(isWebAddress("data:image/svg+xml,<svg/>")).toBe(false)
})
