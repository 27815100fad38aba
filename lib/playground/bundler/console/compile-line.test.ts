import { constants, runInThisContext } from "node:vm"
import * as esbuild from "esbuild-wasm"
import { expect, test } from "vitest"
import { createMapper } from "../map-position"
import { compileLine } from "./compile-line"

const packages = { cdn: "https://cdn.example", carried: null, imports: {} }

async function compiled(line: string) {
  const result = await compileLine(esbuild, { line, packages })
  if (result.state === "failed") throw new Error(result.message)
  return result
}

const importModuleDynamically = constants.USE_MAIN_CONTEXT_DEFAULT_LOADER

/** Gives what the last line gives, after those before it. */
async function run(...lines: string[]) {
  let value: unknown
  for (const line of lines) {
    const { code, names, isAwaiting } = await compiled(line)
    if (names.length > 0) runInThisContext(`var ${names.join(", ")}`)
    const given = runInThisContext(code, { importModuleDynamically })
    value = isAwaiting ? await given : given
  }
  return value
}

test.each<[lines: string[], value: unknown]>([
  [["1 + 1"], 2],
  [["const a1 = 1", "a1"], 1],
  [["const a1: number = 2; a1 + 1"], 3],
  [["const a1 = 1", "const a1 = 2", "a1"], 2],
  [["let a2", "a2 = 5", "let a2", "a2"], undefined],
  [["var a3 = 1", "var a3", "a3"], 1],
  [
    ["const { b1, c1: [d1 = 7, ...e1] } = { b1: 1, c1: [] as number[] }", "[b1, d1, e1]"],
    [1, 7, []],
  ],
  [["function f1() { return g1() }; function g1() { return 3 }", "f1()"], 3],
  [["class A1 { static b = 1 }", "class B1 extends A1 {}", "B1.b"], 1],
  [["const h1 = () => 1", "h1.name"], "h1"],
  [["{ a: 1 }"], { a: 1 }],
  [["{ const inner = 1; inner }"], 1],
  [["if (true) { var i1 = 4 }", "i1"], 4],
  [["await Promise.resolve(5)"], 5],
  [["const j1 = await Promise.resolve(6)", "j1"], 6],
  [["const [k1, l1] = await Promise.all([1, 2]); k1 + l1"], 3],
  [["async function m1() { return await 8 }; await m1()", "m1.name"], "m1"],
  [["for (var n1 of [1, 2]) await n1", "n1"], 2],
  [["for (var o1 = 0; o1 < 3; o1++) await o1; var { p1 } = { p1: o1 }", "p1"], 3],
  [["for await (const q1 of [Promise.resolve(1)]) globalThis.r1 = q1", "r1"], 1],
  [["await 1; class S1 {}", "typeof S1"], "function"],
  [["(async () => { await 1; const t1 = 2 })() instanceof Promise"], true],
  [["enum U1 { A = 3 }", "U1.A"], 3],
  [["(<T,>(value: T) => value)(9) as number"], 9],
  [['import { basename as v1 } from "data:text/javascript,export const basename = 1"', "v1"], 1],
  [['import w1, * as x1 from "data:text/javascript,export default 2"; [w1, x1.default]'], [2, 2]],
  [["// only a remark"], undefined],
])("%j gives %j", async (lines, value) => {
  expect(await run(...lines)).toEqual(value)
})

test("a promise is what a line gives that does not await it", async () => {
  expect(await compiled("Promise.resolve(1)")).toMatchObject({ isAwaiting: false, names: [] })
})

test("the names that a line leaves behind are said", async () => {
  expect((await compiled("const a = 1, { b } = a; function c() { let d }; { let e; var f }")).names).toEqual([
    ...["a", "b", "c", "f"],
  ])
})

test("packages come from where the script's come from", async () => {
  expect((await compiled('const a = () => import("shop/cart")')).code).toContain(
    'import("https://cdn.example/shop/cart")',
  )
})

test("what does not parse says where", async () => {
  expect(await compileLine(esbuild, { line: "const a = 1\nconst b = ;", packages })).toMatchObject({
    ...{ state: "failed", line: 2, column: 11 },
  })
})

test.each([
  "throw  new Error()",
  "const z1: string = new Error().stack",
  "await 1; new Error()",
  "{ a: new Error() }",
  "function y1() {}\nawait 1\nconst a = await 1, b = new Error()",
])("an error in %j is found where it was written", async (line) => {
  const { code, map } = await compiled(line)
  const at = code.indexOf("new Error")
  const before = code.slice(0, at).split("\n")
  const position = { pane: "script", line: before.length, column: (before.at(-1)?.length ?? 0) + 1 } as const
  const written = line.slice(0, line.indexOf("new Error")).split("\n")
  expect(createMapper(map)(position)).toMatchObject({ line: written.length, column: (written.at(-1)?.length ?? 0) + 1 })
})
