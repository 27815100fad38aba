import { readdirSync, readFileSync } from "node:fs"
import { join } from "node:path"
import { expect, test } from "vitest"
import { formatText } from "./format-text"

test("a script is formatted, and the cursor stays where it was", async () => {
  const text = "const a:number=1\nIntercom('boot',{app_id:'demo'})"
  const result = await formatText("script", { text, cursor: text.indexOf("app_id") })
  if (result.state !== "done") throw new Error(result.message)
  expect(result.written.text).toBe('const a: number = 1\nIntercom("boot", { app_id: "demo" })\n')
  expect(result.written.text.slice(result.written.cursor)).toMatch(/^app_id/)
})

test("who writes semicolons keeps them", async () => {
  const result = await formatText("script", { text: "a( );\nb( )", cursor: 0 })
  expect(result).toMatchObject({ written: { text: "a();\nb();\n" } })
})

test("a page is formatted with the styles and scripts that are in it", async () => {
  const text = "<style>p{color:red}</style><script>a( )</script><p>Hi</p>"
  const result = await formatText("html", { text, cursor: 0 })
  if (result.state !== "done") throw new Error(result.message)
  expect(result.written.text).toContain("color: red")
  expect(result.written.text).toContain("a()")
})

test.each([
  ["script", "const a = 1\nconst b = (", 2],
  ["css", "p { color: red }\np {", 2],
  ["html", "<p>\n</div>", 2],
] as const)("what does not parse in %s is said with its line", async (pane, text, line) => {
  const result = await formatText(pane, { text, cursor: 0 })
  expect(result).toMatchObject({ state: "failed", line })
  if (result.state === "failed") expect(result.message).toMatch(/^[^\n()]+$/)
})

test.each(["script", "css", "html"] as const)("of nothing comes nothing: %s", async (pane) => {
  expect(await formatText(pane, { text: "", cursor: 0 })).toEqual({ state: "done", written: { text: "", cursor: 0 } })
})

const folder = "lib/playground/examples"
const examples = readdirSync(folder, { withFileTypes: true }).filter((entry) => entry.isDirectory())

test.each(examples.map(({ name }) => name))("the script of example %s is formatted already", async (name) => {
  const text = readFileSync(join(folder, name, "script.ts"), "utf8")
  expect(await formatText("script", { text, cursor: 0 })).toMatchObject({ written: { text } })
})
