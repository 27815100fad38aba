import { expect, test } from "vitest"
import { readStyle } from "./style"

test.each([
  ["color: red; font-weight: bold", { color: "red", fontWeight: "bold" }],
  ["COLOR:#FFF;", { color: "#FFF" }],
  [
    "background: linear-gradient(90deg, #f00, rgb(0 0 255)); padding: 2px 6px",
    {
      background: "linear-gradient(90deg, #f00, rgb(0 0 255))",
      padding: "2px 6px",
    },
  ],
  [
    "font: 900 12px/1.5 Arial; font-family: 'Comic Sans MS', cursive",
    { font: "900 12px/1.5 Arial", fontFamily: "'Comic Sans MS', cursive" },
  ],
  ["font-size: 2em !important; text-shadow: 0 0 2px #000", { fontSize: "2em", textShadow: "0 0 2px #000" }],
])("%s is taken", (text, style) => {
  expect(readStyle(text)).toEqual(style)
})

test.each([
  "background: url(https://evil.example/a.png)",
  "background: URL('//evil.example')",
  "background: image-set('a.png' 1x)",
  "background: u\\72l(a)",
  "background: element(#a)",
  "background: -webkit-cross-fade(url(a), url(b), 50%)",
  "color: var(--secret)",
  "padding: calc(1px * 1e9)",
  "padding: attr(data-a)",
  "position: fixed; inset: 0",
  "display: block; width: 100vw; height: 100vh",
  "margin: -500px",
  "padding: 9999px",
  "font-size: 5000px",
  "border: 300px solid red",
  "transform: scale(100)",
  "content: 'x'",
  "__proto__: red",
  "color",
  ": red",
  "color: red}body{display:none",
])("%s is not", (text) => {
  expect(readStyle(text)).toEqual({})
})
