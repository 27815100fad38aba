import { expect, test } from "vitest"
import { inlineScript, pageSource } from "./page-source"

const sourceOf = (html: string, css = "") => pageSource({ html, css, htmlAttributes: "", head: "", end: "" })

test.each([
  "<!doctype html><title>T</title><p>",
  "<!-- first --><!DOCTYPE html>\n<html lang='de'><!-- second --><head profile=a><title>T</title></head>",
  "<html><p>no doctype, as old pages are",
  "\n<!DOCTYPE html PUBLIC '-//W3C//DTD HTML 4.01//EN'>\n<HTML><BODY></BODY></HTML>\n<!-- last -->",
])("a document of its own stays as it is written: %s", (html) => {
  expect(sourceOf(html)).toBe(html)
})

test.each(["", "<p>text", "<body onload='a()'>", "<!-- <html> --><p>", "<htmlx>", "text <html>"])(
  "a part of a document gets the doctype that every page has: %s",
  (html) => {
    expect(sourceOf(html)).toBe(`<!doctype html>${html}`)
  },
)

test.each([
  ["<!doctype html><html lang='>'><head data-a>|<title>T</title>"],
  ["<!doctype html>\n<!-- a -->|<p>"],
  ["<html class=a>\n|<body>"],
  ["<html><head>|<script></script></head>"],
  ["<!doctype html>|<header>"],
])("the CSS pane is the first thing in the head: %s", (marked) => {
  const style = '<style id="playground-css">p {}</style>'
  expect(sourceOf(marked.replace("|", ""), "p {}")).toBe(marked.replace("|", style))
})

test("neither pane ends its own element", () => {
  expect(sourceOf("", 'p::after { content: "</STYLE>" }')).toContain('content: "\\3C /STYLE>"')
  expect(inlineScript('a("</script><!-- <script>")')).toBe('a("\\x3C/script>\\x3C!-- <script>")')
})

test("the longest pane that is nothing but beginnings is read at once", () => {
  for (const part of ["<!--", "<!doctype ", "<html a='", "<html ", "\n"]) sourceOf(part.repeat(100_000), "p {}")
  // Reading a text anew for each beginning takes minutes.
}, 20_000)
