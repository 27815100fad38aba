import { mkdirSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from "node:fs"
import { createRequire } from "node:module"
import os from "node:os"
import path from "node:path"
import { afterEach, beforeEach, expect, test } from "vitest"
import { shareChunks } from "./share-chunks.mjs"

const require = createRequire(import.meta.url)
let folder: string

beforeEach(() => {
  folder = mkdtempSync(path.join(os.tmpdir(), "chunks-"))
  mkdirSync(path.join(folder, "ssr"))
})

afterEach(() => rmSync(folder, { recursive: true }))

const write = (name: string, code: string) => writeFileSync(path.join(folder, name), code)
const read = (name: string) => readFileSync(path.join(folder, name), "utf8")
const load = (name: string) => require(path.join(folder, name))

test("chunks that differ in nothing but their map are one, wherever they are", () => {
  write("a.js", "module.exports=[1,()=>2]\n\n//# sourceMappingURL=a.js.map")
  write("b.js", "module.exports=[1,()=>2]\n\n//# sourceMappingURL=b.js.map")
  write("ssr/c.js", "module.exports=[1,()=>2]")
  shareChunks(folder)
  expect(load("b.js")).toBe(load("a.js"))
  expect(load("ssr/c.js")).toBe(load("a.js"))
  expect(load("a.js")[1]()).toBe(2)
})

test("other chunks, and what is no list of modules, stay as they are", () => {
  const codes = { "a.js": "module.exports=[1]", "b.js": "module.exports=[2]", "r.js": "go()", "s.js": "go()" }
  for (const [name, code] of Object.entries(codes)) write(name, code)
  shareChunks(folder)
  for (const [name, code] of Object.entries(codes)) expect(read(name)).toBe(code)
})

test("a second time changes nothing", () => {
  for (const name of ["a.js", "b.js"]) write(name, "module.exports=[1]")
  shareChunks(folder)
  const once = read("b.js")
  shareChunks(folder)
  expect(read("b.js")).toBe(once)
})
