import * as esbuild from "esbuild-wasm"
import { expect, test, vi } from "vitest"
import { compile } from "./compile"
import { createMapper } from "./map-position"

const packages = { cdn: "https://cdn.example", carried: null, imports: {} }
const run = (script: string, more: Partial<Parameters<typeof compile>[1]> = {}) =>
  compile(esbuild, { script, named: {}, packages, ...more })

async function compiled(script: string) {
  const result = await run(script)
  if (result.state !== "done") throw new Error(result.problems[0]?.message)
  expect(result.problems).toEqual([])
  return result.compiled
}

test("TypeScript runs as a classic script, so that its functions are global", async () => {
  const { kind, code } = await compiled("function logout(): void {}\nconst n: number = 1")
  expect(kind).toBe("classic")
  expect(code).toContain("function logout()")
  expect(code).toContain("const n = 1")
})

test.each([
  'const text = `\nimport a from "a"\nexport {}\n`',
  'const text = "import.meta"',
  "// import a from 'a'\nrun()",
  "const shop = { import: 1, export: 2 }",
  "const name = /import.meta/.source",
])("words of modules in %j change nothing", async (script) => {
  expect(await compiled(script)).toMatchObject({ kind: "classic", imports: [], packages: {} })
})

test.each([
  ["run(); import a from 'a'", ["https://cdn.example/a"]],
  ['import "https://esm.sh/a@1"', ["https://esm.sh/a@1"]],
  ['import a from "data:text/javascript,export default 1"', ["data:text/javascript,export default 1"]],
  ['import a from "blob:null/1"', ["blob:null/1"]],
  ["export const a = 1", []],
  ["const x = await Promise.resolve(1)", []],
  ["console.log(import.meta.url)", []],
  ["const a = await import('a')", []],
])("%s is a module", async (script, imports) => {
  expect(await compiled(script)).toMatchObject({ kind: "module", imports })
})

test("a module's packages come from the CDN, those of import() too", async () => {
  const { code } = await compiled('import a from "a"; const b = import("b/c"), d = import("https://d.example/")')
  for (const address of ["https://cdn.example/a", "https://cdn.example/b/c", "https://d.example/"]) {
    expect(code).toContain(`"${address}"`)
  }
})

test("import() leaves a script classic and says where its packages are", async () => {
  const script = 'const load = () => import("canvas-confetti"), own = import("https://a.example/b.js")'
  expect(await compiled(script)).toMatchObject({
    kind: "classic",
    packages: { "canvas-confetti": "https://cdn.example/canvas-confetti" },
  })
})

test("what an import is to be read as is kept", async () => {
  const { code } = await compiled(
    'import data from "https://a.example/b.json" with { type: "json" }\nconsole.log(data)',
  )
  expect(code).toMatch(/with \{ type: "json" \}/)
})

test("a function of a module that only the HTML calls is still there", async () => {
  expect((await compiled('import "a"\nfunction greet() {}')).code).toContain("function greet()")
})

test.each([
  ["const view = <p>Hi</p>", "react/jsx-runtime"],
  ['import { createRoot } from "react-dom/client"\ncreateRoot(document.body).render(<p />)', "react/jsx-runtime"],
  ['import { render } from "preact"\nrender(<p />, document.body)', "preact/jsx-runtime"],
  ['import { useState } from "preact/hooks"\nconst a = <p />', "preact/jsx-runtime"],
  ['import { createRoot } from "https://esm.sh/react-dom@18.2.0/client"\nconst a = <p />', "react@18.2.0/jsx-runtime"],
  ['import React from "react@18"\nimport * as ReactDOM from "react-dom"\nconst a = <p />', "react@18/jsx-runtime"],
  ["const { render } = preact\nrender(<p />, document.body)", "preact/jsx-runtime"],
])("%s has JSX of the runtime it means", async (script, runtime) => {
  const { kind, imports } = await compiled(script)
  expect(kind).toBe("module")
  expect(imports).toContain(`https://cdn.example/${runtime}`)
})

test.each([
  ["ReactDOM.createRoot(document.body).render(<p />)", "React.createElement("],
  ["const { useState } = React\nconst a = <p />", "React.createElement("],
  ["const React = { createElement: () => null }\nconst a = <p />", "React.createElement("],
  ["/** @jsx h */\nconst h = () => null\nconst a = <p />", 'h("p"'],
])("%s has JSX of what the page has", async (script, call) => {
  const { kind, code } = await compiled(script)
  expect(kind).toBe("classic")
  expect(code).toContain(call)
})

test("tags of the HTML pane are known, and can be moved there", async () => {
  for (const script of ["<script>boot()</script>", "boot({ a: 1 })\n<script>\n  let a = { b: 1 }\n</script>"]) {
    expect(await run(script)).toMatchObject({ state: "failed", problems: [{ fix: "move-html" }] })
  }
  expect(await run('const a = "<script></script>"')).toMatchObject({ state: "done" })
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
  expect(result.problems[0]?.message).toContain("outside of the project")
})

test("a position in the code that ran leads back to the line that was written", async () => {
  const result = await run('type A = { a: string }\n\n\nIntercom("boot", {})')
  if (result.state !== "done") throw new Error("did not compile")
  const line = result.compiled.code.split("\n").findIndex((text) => text.includes("Intercom")) + 1
  const place = createMapper(result.compiled.map)
  expect(place({ pane: "script", line, column: 1 })).toEqual({ pane: "script", line: 4, column: 1 })
  expect(place(null)).toBeNull()
  expect(place({ pane: "html", line: 2, column: 3 })).toEqual({ pane: "html", line: 2, column: 3 })
  expect(place({ pane: "script", line: 999, column: 1 })).toBeNull()
})

const named = {
  "cart.ts": 'import { price } from "./shop/price.js"\nexport const total: number = price * 2',
  "shop/price.ts": 'import data from "../data.json"\nexport const price = data.price',
  "data.json": '{ "price": 21 }',
  "look.css": "p { color: red }",
  "note.md": "# Note",
}

test("files are imported by path, from one another too, whatever they are", async () => {
  const result = await run(
    'import { total } from "./cart"\nimport "./look.css"\nimport note from "./note.md"\nreport(total, note)',
    { named },
  )
  if (result.state !== "done") throw new Error(result.problems[0]?.message)
  const { code, kind, imports } = result.compiled
  expect({ kind, imports }).toEqual({ kind: "module", imports: [] })
  const report = vi.fn()
  const head = { append: vi.fn() }
  const document = { head, createElement: () => ({}) }
  await new Function("report", "document", code)(report, document)
  expect(report).toHaveBeenCalledWith(42, "# Note")
  expect(head.append).toHaveBeenCalledWith({ textContent: named["look.css"] })
})

test("files that import each other are a circle that runs", async () => {
  const circle = {
    "a.ts": 'import { b } from "./b"\nexport const a = () => b()',
    "b.ts": 'import { a } from "./a"\nexport const b = () => typeof a',
  }
  expect(await run('import { a } from "./a"\nconsole.log(a())', { named: circle })).toMatchObject({ state: "done" })
})

test("a file that is called as a library is none", async () => {
  const result = await run('import "./preact"\nconst a = <p />', { named: { "preact.ts": "" } })
  expect(result).toMatchObject({ compiled: { imports: ["https://cdn.example/react/jsx-runtime"] } })
})

test("import() of a file makes the script a module", async () => {
  const result = await run('const load = () => import("./cart")', { named })
  expect(result).toMatchObject({ state: "done", compiled: { kind: "module" } })
})

test.each([
  ["./nothing", "no such file. The project has cart.ts"],
  ["../cart", "outside of the project"],
  ["./style.css", "one of the panes"],
  ["./script", "one of the panes"],
  ["/cart", "Import a package by its name"],
])("what cannot be imported is said: %s", async (path, words) => {
  const result = await run(`\nimport "${path}"`, { named })
  expect(result).toMatchObject({ state: "failed", problems: [{ place: { pane: "script", line: 2 } }] })
  expect(result.problems[0]?.message).toContain(words)
})

test("an error in a file says which, and a position in it leads there", async () => {
  const broken = await run('import "./cart"', { named: { "cart.ts": "const a = 1\nconst b = ;" } })
  expect(broken).toMatchObject({ problems: [{ place: { pane: "cart.ts", line: 2, column: 11 } }] })
  const result = await run('import { total } from "./cart"\nconsole.log(total)', { named })
  if (result.state !== "done") throw new Error("did not compile")
  const line = result.compiled.code.split("\n").findIndex((text) => text.includes("var total")) + 1
  expect(createMapper(result.compiled.map)({ pane: "script", line, column: 1 })).toMatchObject({
    pane: "cart.ts",
    line: 2,
  })
})

const carrying = { cdn: "https://cdn.example", carried: "https://play.example/packages", imports: {} }

test("what the server carries comes from it, and all from the CDN where one package does", async () => {
  const own = await run('import { createRoot } from "react-dom/client"\nconst a = <p />', { packages: carrying })
  if (own.state !== "done") throw new Error("did not compile")
  expect(own.compiled.imports).toHaveLength(2)
  for (const address of own.compiled.imports) expect(address).toMatch(/^https:\/\/play\.example\/packages\/react/)
  const mixed = await run('import React from "react"\nimport "some-react-library"\nReact', { packages: carrying })
  expect(mixed).toMatchObject({
    compiled: { imports: ["https://cdn.example/react", "https://cdn.example/some-react-library"] },
  })
})

test("the import map of the project is asked first", async () => {
  const imports = {
    react: "https://a.example/react.js",
    "shop/": "https://b.example/v1/",
    "shop/cart/": "https://c.example/",
  }
  const result = await run('import "react"\nimport "shop/a.js"\nimport "shop/cart/b.js"\nimport "shop"', {
    packages: { ...carrying, imports },
  })
  expect(result).toMatchObject({
    compiled: {
      imports: [
        "https://a.example/react.js",
        "https://b.example/v1/a.js",
        "https://c.example/b.js",
        "https://cdn.example/shop",
      ],
    },
  })
})
