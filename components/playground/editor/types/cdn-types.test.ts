import { afterEach, expect, test, vi } from "vitest"
import { fetchCdnTypes } from "./cdn-types"

afterEach(() => vi.unstubAllGlobals())

/** A CDN with these files; `types` is what it says of the package. */
function serve(files: Record<string, string>, types: string | null) {
  const asked: string[] = []
  vi.stubGlobal("fetch", async (address: string, { method = "GET" } = {}) => {
    asked.push(`${method} ${address}`)
    if (method === "HEAD") return new Response(null, { headers: types ? { "X-TypeScript-Types": types } : {} })
    const text = files[address]
    return new Response(text ?? "", { status: text === undefined ? 404 : 200 })
  })
  return asked
}

test("the types of a package lead to one another, whatever address they have", async () => {
  serve(
    {
      "https://cdn.example/v1/pad/index.d.ts":
        'import { a } from "./a.js"\nimport { b } from "https://other.example/b/b.d.ts"\nexport default a',
      "https://cdn.example/v1/pad/a.d.ts": 'export * from "../shared"\nimport "some-name"',
      "https://cdn.example/v1/shared.d.ts": "export const shared: 1",
      "https://other.example/b/b.d.ts": "export const b: 2",
    },
    "/v1/pad/index.d.ts",
  )
  const files = await fetchCdnTypes("@scope/pad", "https://cdn.example/@scope/pad")
  expect(Object.fromEntries(files.map(({ path, text }) => [path, text]))).toEqual({
    "@scope/pad/index.d.ts":
      'export * from "../../.cdn/cdn.example/v1/pad/index"\nexport { default } from "../../.cdn/cdn.example/v1/pad/index"\n',
    ".cdn/cdn.example/v1/pad/index.d.ts":
      'import { a } from "./../../../../.cdn/cdn.example/v1/pad/a"\nimport { b } from "./../../../../.cdn/other.example/b/b"\nexport default a',
    ".cdn/cdn.example/v1/pad/a.d.ts": 'export * from "./../../../../.cdn/cdn.example/v1/shared"\nimport "some-name"',
    ".cdn/cdn.example/v1/shared.d.ts": "export const shared: 1",
    ".cdn/other.example/b/b.d.ts": "export const b: 2",
  })
})

test("a package without types has none, and one with too many is not waited for", async () => {
  serve({}, null)
  expect(await fetchCdnTypes("pad", "https://cdn.example/pad")).toEqual([])
  const files = Object.fromEntries(
    Array.from({ length: 500 }, (_, n) => [`https://cdn.example/${n}.d.ts`, `import "./${n + 1}"`]),
  )
  const asked = serve(files, "/0.d.ts")
  await fetchCdnTypes("pad", "https://cdn.example/pad")
  expect(asked.length).toBeLessThanOrEqual(101)
})
