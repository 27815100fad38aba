import { mkdtempSync, readFileSync, rmSync, writeFileSync } from "node:fs"
import os from "node:os"
import path from "node:path"
import { expect, test } from "vitest"
import { hintLargeScripts } from "./compile-hints.mjs"

test("a large script has the hint once, whatever else is there stays as it is", async () => {
  const folder = mkdtempSync(path.join(os.tmpdir(), "hints-"))
  const large = `go();${" ".repeat(2_000_000)}`
  const files = { "large.js": large, "small.js": "go()", "large.css": large }
  for (const [name, text] of Object.entries(files)) writeFileSync(path.join(folder, name), text)
  await hintLargeScripts(folder)
  await hintLargeScripts(folder)
  const read = (name: string) => readFileSync(path.join(folder, name), "utf8")
  expect(read("large.js") === `//# allFunctionsCalledOnLoad\n${large}`).toBe(true)
  expect(read("small.js")).toBe(files["small.js"])
  expect(read("large.css") === large).toBe(true)
  rmSync(folder, { recursive: true })
})
