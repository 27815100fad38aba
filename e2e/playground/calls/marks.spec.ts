// The editor marks no code that runs.
import { expect, test } from "../../fixtures"

const jquery = '<script src="https://code.example/jquery.js"></script>'

const runs: { what: string; html?: string; script: string }[] = [
  {
    what: "React with JSX, hooks and handlers",
    script: `import { useState } from "react"
import { createRoot } from "react-dom/client"
type Props = { label: string }
function Counter({ label }: Props) {
  const [count, setCount] = useState<number>(0)
  return <button className="a" onClick={(event) => setCount(count + event.detail)}>{label} {count}</button>
}
createRoot(document.getElementById("root")!).render(<><Counter label="a" /></>)`,
  },
  {
    what: "names of scripts that the page loads",
    html: jquery,
    script: `const name: string = $("p").text()\nwindow.dataLayer = window.dataLayer || []\ngtag("event", jQuery.fn)`,
  },
  {
    what: "plain JavaScript",
    script: `var button = document.querySelector("#buy")
button.onclick = function (e) { e.target.disabled = true; total = 5 }
document.getElementById("a").value = 5
var state = {}
state.open = new Date() - 0 + parseInt(5)
function add(a, b) { return a + (b || 1) }
console.log(add(1), fetch.foo, state.open.x)
location = "#there"
var top2 = Math.max("1", 2), name = "Ada"
name = 5`,
  },
]

for (const { what, html = "", script } of runs) {
  test(`${what}: no mark`, async ({ page, playground, workspace }) => {
    await page.route(/code\.example|esm\.sh/, (route) => route.fulfill({ body: "" }))
    await playground.open({ html, script }, workspace)
    await page.locator(".monaco-editor").first().waitFor()
    // What is wrong for sure is marked when the rest was checked: one line more, and only there.
    await playground.type("script", `${script}\nIntercom("trackEvnt", "a")`)
    const marks = page.locator(".squiggly-error, .squiggly-warning")
    await expect(marks).not.toHaveCount(0)
    const line = page.locator(".view-line").filter({ hasText: "trackEvnt" })
    const box = await line.boundingBox()
    // All at once: the editor draws them anew whenever it likes.
    const tops = await marks.evaluateAll((all) => all.map((mark) => mark.getBoundingClientRect().top))
    for (const top of tops) expect(top).toBeGreaterThanOrEqual((box?.y ?? 0) - 1)
  })
}

test("a wrong type is marked where types are written", async ({ page, playground, workspace }) => {
  await playground.open({ script: "const a: number = 1" }, workspace)
  await page.locator(".monaco-editor").first().waitFor()
  await playground.type("script", 'const a: number = "1"')
  await expect(page.locator(".squiggly-error").first()).toBeVisible()
  await playground.type("script", 'let a = 1\na = "1"')
  await expect(page.locator(".squiggly-error")).toHaveCount(0)
})
