import { afterEach, expect, test, vi } from "vitest"
import { noSettings } from "@/lib/contract/playground/settings"
import { runnerStore } from "../run/runner"
import { pinImports, unpinnedImports, versionIn } from "./pin-imports"
import { projectStore } from "./project"

const cdn = "https://esm.sh"

afterEach(() => {
  vi.unstubAllGlobals()
  projectStore.getState().configure(noSettings)
  runnerStore.setState({ imports: [] })
})

test("what names its version, is mapped or comes from elsewhere is pinned already", () => {
  const addresses = [
    ...[`${cdn}/lodash`, `${cdn}/@scope/name/part`, `${cdn}/zod@4`, `${cdn}/@scope/other@1.2.3/part`],
    ...[`${cdn}/mapped`, "https://example.com/packages/react.js"],
  ]
  const settings = { imports: { "my-name": `${cdn}/mapped` } }
  expect(unpinnedImports(addresses, settings)).toEqual(["lodash", "@scope/name/part"])
})

test.each([
  ["lodash", ["https://cdn.example/npm/lodash@4.17.21/lodash.js"], "4.17.21"],
  ["lodash", ["https://esm.sh/lodash", "/lodash@4.17.21/es2022/lodash.mjs"], "4.17.21"],
  ["lodash", ["", "", "/* esm.sh - lodash@5.0.0-beta.1 */"], "5.0.0-beta.1"],
  ["@scope/name", ["/@scope/name@1.2.3/es2022/name.mjs"], "1.2.3"],
  // Types of it, a package that ends alike, and a range are no version of it.
  ["lodash", ["/@types/lodash@4.14.0/index.d.ts", "/my-lodash@9.9.9/x.js", "lodash@^4"], null],
  ["a.b", ["/axb@1.0.0/x.js"], null],
])("%s in %j is %s", (name, texts, version) => {
  expect(versionIn(name, texts)).toBe(version)
})

test("the map gets what the CDN tells, and nothing of what it does not", async () => {
  const answers = new Map([
    [`${cdn}/lodash/fp`, () => new Response("", { headers: { "x-esm-path": "/lodash@4.17.21/es2022/fp.mjs" } })],
    [`${cdn}/silent`, () => new Response("export default 1")],
    [`${cdn}/missing`, () => new Response("lodash@1.0.0", { status: 404 })],
  ])
  vi.stubGlobal("fetch", async (address: string) => answers.get(address)?.() ?? Promise.reject(new TypeError("down")))
  const settings = { ...noSettings, imports: { kept: `${cdn}/kept@1.0.0` } }
  projectStore.getState().configure(settings)
  runnerStore.setState({ imports: [...answers.keys(), `${cdn}/down`] })
  const pinned = { ...settings, imports: { kept: `${cdn}/kept@1.0.0`, "lodash/fp": `${cdn}/lodash@4.17.21/fp` } }
  expect(await pinImports()).toEqual(pinned)
  expect(projectStore.getState().settings).toEqual(pinned)
})

test("a project that was opened meanwhile is not told of it", async () => {
  vi.stubGlobal("fetch", async () => {
    projectStore.getState().configure({ ...noSettings, head: "<meta>" })
    return new Response("/* lodash@4.17.21 */")
  })
  runnerStore.setState({ imports: [`${cdn}/lodash`] })
  expect((await pinImports()).imports).toEqual({ lodash: `${cdn}/lodash@4.17.21` })
  expect(projectStore.getState().settings).toEqual({ ...noSettings, head: "<meta>" })
})
