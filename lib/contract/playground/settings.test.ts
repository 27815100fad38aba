import { expect, test } from "vitest"
import { areSettings, isSameSettings, noSettings, projectSettingsSchema } from "./settings"

test("nothing is asked for by default", () => {
  expect(projectSettingsSchema.parse({})).toEqual(noSettings)
  expect(areSettings(noSettings)).toBe(false)
})

test("the order of an import map says nothing, that of scripts does", () => {
  const one = { ...noSettings, imports: { a: "https://a.example/", b: "https://b.example/" } }
  expect(isSameSettings(one, { ...one, imports: { b: "https://b.example/", a: "https://a.example/" } })).toBe(true)
  const scripts = ["https://a.example/", "https://b.example/"]
  expect(isSameSettings({ ...one, scripts }, { ...one, scripts: scripts.toReversed() })).toBe(false)
})

test.each([
  { scripts: ["javascript:alert(1)"] },
  { styles: ["/style.css"] },
  { imports: { a: "data:text/javascript,1" } },
  { imports: { "": "https://a.example/" } },
  { html_attributes: 'class="a' },
  { body_attributes: "><script>" },
  { scripts: Array(21).fill("https://a.example/") },
  { head: "x".repeat(20_001) },
])("what a page cannot have is refused: %j", (settings) => {
  expect(projectSettingsSchema.safeParse(settings).success).toBe(false)
})
