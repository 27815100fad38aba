import { expect, test } from "vitest"
import { splitLinks } from "./split-links"

const urlsOf = (text: string) => splitLinks(text).flatMap(({ url }) => url ?? [])

test("addresses in a sentence become links and the rest stays as it is", () => {
  expect(splitLinks("See https://example.com/a?b=1, or HTTP://EXAMPLE.COM.")).toEqual([
    { text: "See ", url: null },
    { text: "https://example.com/a?b=1", url: "https://example.com/a?b=1" },
    { text: ", or ", url: null },
    { text: "HTTP://EXAMPLE.COM", url: "HTTP://EXAMPLE.COM" },
    { text: ".", url: null },
  ])
})

test("brackets stay with the address only if it opened them", () => {
  expect(urlsOf("(https://example.com/a)")).toEqual(["https://example.com/a"])
  expect(urlsOf("https://en.wikipedia.org/wiki/A_(b)")).toEqual(["https://en.wikipedia.org/wiki/A_(b)"])
})

test("nothing but web addresses becomes a link", () => {
  expect(urlsOf("javascript:alert(1) data:text/html,x file:///etc xhttp://a ftp://a http:// //a.b")).toEqual([])
})

test("an address with a hidden character is none", () => {
  expect(urlsOf("https://exam\u200bple.com/ https://example.com/\u2060a https://example.com/\u00ada")).toEqual([])
})

test("an address ends where the text would change its direction", () => {
  expect(urlsOf("https://example.com/\u202egpj.exe")).toEqual(["https://example.com/"])
})

test("no character is lost or added, whatever the text", () => {
  for (const text of [
    "",
    "https://",
    "a https://a.b https://a.b!",
    '"https://a.b"<https://c.d>',
    "https://[",
    "()".repeat(50),
  ]) {
    const parts = splitLinks(text)
    expect(parts.map((part) => part.text).join("")).toBe(text)
  }
})

test("a long run of punctuation is cut in time", () => {
  expect(urlsOf(`https://a.b/${"!".repeat(4_000)}`)).toEqual(["https://a.b/"])
})
