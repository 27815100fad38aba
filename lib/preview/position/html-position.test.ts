// @vitest-environment happy-dom
import { expect, test } from "vitest"
import { beginHtml, findScripts, placeIn, positionInHtml } from "./html-position"

const html = `<p>Shop</p>
<script>
function sell() {
  throw new Error("no")
}
</script><script>let a = 1; sell()</script>
<script src="a.js">ignored</script>`

test("inline scripts are found where they begin", () => {
  expect(findScripts(html).map(({ line, column }) => [line, column])).toEqual([
    [2, 9],
    [6, 18],
  ])
  expect(findScripts("<p>a</p>\r\n<script>\r\na()</script>")).toMatchObject([{ line: 2, column: 9 }])
})

test("a line that only one script has is in that", () => {
  beginHtml(html)
  expect(positionInHtml("    at sell (<anonymous>:3:9)")).toEqual({ pane: "html", line: 4, column: 9 })
  expect(positionInHtml("sell@<anonymous>:3:9")).toMatchObject({ line: 4 })
  expect(placeIn({ line: 1, column: 12 })).toEqual({ pane: "html", line: 6, column: 29 })
})

test("what may be anywhere, or is no script of the pane, has no place", () => {
  beginHtml("<script>a()</script><script>b()</script>")
  expect(placeIn({ line: 1, column: 1 })).toBeNull()
  expect(positionInHtml("    at eval (eval at sell (playground:///script.js:1:1), <anonymous>:1:1)")).toBeNull()
  expect(positionInHtml("    at Array.map (<anonymous>)")).toBeNull()
})
