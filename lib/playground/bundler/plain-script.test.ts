import * as esbuild from "esbuild-wasm"
import { expect, test } from "vitest"
import { compile } from "./compile"
import { createMapper } from "./map-position"
import { compilePlain } from "./plain-script"

const packages = { cdn: "https://cdn.example", carried: null, imports: {} }

test.each([
  'Intercom("boot", { user_id: "1" })',
  "function greet() {}\nvar a = 1, b = `text`\n// a comment",
  "class A { #b = 1; static { this.c = 2 } }\nlabel: for (const x of [1]) continue label",
  "const isMore = (a) => (b) => a > b && b >= (a)",
  "",
])("%j runs as it is, as what the bundler makes of it", async (script) => {
  const plain = compilePlain({ script })
  expect(plain).toMatchObject({ code: script, kind: "classic" })
  expect(await compile(esbuild, { script, named: {}, packages })).toMatchObject({ compiled: { kind: "classic" } })
})

test.each([
  "const a: number = 1",
  "const a = <p />",
  'import "a"',
  'const a = import("a")',
  "export {}",
  "await 1",
  "const a = ;",
  "using a = b",
  "<script>a()</script>",
  "enum A { B }",
  'document.querySelector<HTMLInputElement>("#name")',
  "const items = read<Map<string, Item>>(text)",
  "track<A, B>`a`",
])("%j is left to the bundler", (script) => {
  expect(compilePlain({ script })).toBeNull()
})

test("positions in it are those that were written", () => {
  const place = createMapper("")
  expect(place({ pane: "script", line: 3, column: 7 })).toEqual({ pane: "script", line: 3, column: 7 })
})
