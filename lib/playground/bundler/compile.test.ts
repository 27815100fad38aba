import * as esbuild from "esbuild-wasm"
import { expect, test } from "vitest"
import { compile } from "./compile"
import { createMapper } from "./map-position"

const packageCdn = "https://cdn.example"
const run = (script: string) => compile(esbuild, { script, packageCdn })

test("TypeScript runs as a classic script, so that its functions are global", async () => {
  const result = await run("function logout(): void {}\nconst n: number = 1")
  expect(result).toMatchObject({ state: "done", problems: [], compiled: { kind: "classic" } })
  expect(result.state === "done" && result.compiled.code).toContain("function logout()")
})

test("an import comes from the CDN and makes it a module", async () => {
  const result = await run('import confetti from "canvas-confetti"\nconfetti()')
  expect(result).toMatchObject({ state: "done", compiled: { kind: "module" } })
  expect(result.state === "done" && result.compiled.code).toContain('"https://cdn.example/canvas-confetti"')
})

test("top-level await makes it a module", async () => {
  expect(await run("const x = await Promise.resolve(1)\nconsole.log(x)")).toMatchObject({
    state: "done",
    compiled: { kind: "module" },
  })
})

test("JSX compiles", async () => {
  expect(await run("const React = { createElement: () => null }\nconst view = <p>Hi</p>")).toMatchObject({
    state: "done",
  })
})

test("a syntax error says where, 1-based", async () => {
  expect(await run("const a = 1\nconst b = ;")).toMatchObject({
    state: "failed",
    problems: [{ severity: "error", place: { pane: "script", line: 2, column: 11 } }],
  })
})

test("a relative import is refused with a way out", async () => {
  const result = await run('import x from "../../etc/passwd"')
  expect(result.state).toBe("failed")
  expect(result.problems[0]?.message).toContain("a project has one script")
})

test("a position in the code that ran leads back to the line that was written", async () => {
  const result = await run('type A = { a: string }\n\n\nIntercom("boot", {})')
  if (result.state !== "done") throw new Error("did not compile")
  const line = result.compiled.code.split("\n").findIndex((text) => text.includes("Intercom")) + 1
  const place = createMapper(result.compiled.map)
  expect(place({ line, column: 1 })).toEqual({ pane: "script", line: 4, column: 1 })
  expect(place(null)).toBeNull()
  expect(place({ line: 999, column: 1 })).toBeNull()
})
