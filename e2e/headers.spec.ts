// What every answer carries, whatever route and method: those of our own routes, and those that Next makes by itself.
import { readdirSync } from "node:fs"
import path from "node:path"
import type { APIRequestContext, APIResponse } from "@playwright/test"
import { expect, test } from "./fixtures"

const app = path.join(import.meta.dirname, "../app")
const methods = ["GET", "HEAD", "POST", "PUT", "PATCH", "DELETE", "OPTIONS"]
const pages = ["/", "/workspace", "/snippets", "/s/nobodyknows", "/s/nobodyknows/1", "/nothing-here", "/?example=boot"]
const files = [
  "/sdk.js",
  "/first-run.js",
  "/intercom.d.ts",
  "/embed.js",
  "/embed.d.ts",
  "/icon.svg",
  "/nothing.png",
  "/pictures/boot.jpg",
  "/_next/static/nothing.js",
]
// Addresses that Next answers before any route: a redirect, a malformed one, its image resizer.
const oddities = [
  "/api/messenger/no/where",
  "/api/health/",
  "/api//health",
  "/%",
  "/_next/image?url=%2Ficon.svg&w=64&q=75",
  "/api",
  "/widget",
]

/** Where a route answers, with something in the place of each parameter. */
const routes = readdirSync(app, { recursive: true, encoding: "utf8" })
  .filter((file) => /^route\.tsx?$/.test(path.basename(file)))
  .map((file) => `/${path.dirname(file).split(path.sep).join("/")}`)
  .map((address) =>
    address
      .replace("[...path]", "no/where")
      .replace("[number]", "1")
      .replace(/\[\w+\]/g, "nobody"),
  )

for (const address of [...routes, ...pages, ...files, ...oddities]) {
  test(`every method of ${address} answers with what keeps it from being something else`, async ({ request }) => {
    for (const method of methods) {
      const answer = await request.fetch(address, { method, maxRedirects: 0 })
      expect(problemsOf(address, method, answer, await textOf(answer)), `${method} ${answer.status()}`).toEqual([])
    }
  })
}

function problemsOf(address: string, method: string, answer: APIResponse, text: string): string[] {
  const headers = answer.headers()
  const policy = headers["content-security-policy"] ?? ""
  const problems: [boolean, string][] = [
    [headers["x-content-type-options"] !== "nosniff", `nosniff: ${headers["x-content-type-options"]}`],
    [!/frame-ancestors|^sandbox/.test(policy), `policy: ${policy}`],
    [!/default-src 'none'|'nonce-|^sandbox allow|^frame-ancestors 'none'$/.test(policy), `loose policy: ${policy}`],
    [headers["x-powered-by"] !== undefined || headers.server !== undefined, "says what serves it"],
    [
      /\bat .*:\d+:\d+|node_modules|Next\.js|node:internal|Prisma/.test(text),
      `tells of its inside: ${text.slice(0, 300)}`,
    ],
    [headers["access-control-allow-credentials"] !== undefined, "lets other origins send credentials"],
    [headers["access-control-allow-origin"] !== undefined && !isForAnyPage(address), "is readable by any origin"],
    [
      isApi(address) && text !== "" && headers["cache-control"]?.includes("no-store") !== true,
      "may be kept by a cache",
    ],
    [answer.status() >= 500, `failed: ${text.slice(0, 300)}`],
    [method === "HEAD" && text !== "", "has a body"],
  ]
  return problems.flatMap(([isWrong, problem]) => (isWrong ? [problem] : []))
}

function isApi(address: string): boolean {
  return address.startsWith("/api/")
}

function isForAnyPage(address: string): boolean {
  return /^\/(api\/messenger|widget|sdk|embed\.|intercom\.d\.ts)/.test(address)
}

async function textOf(answer: APIResponse): Promise<string> {
  const type = answer.headers()["content-type"] ?? ""
  return /html|json|text\/plain/.test(type) && answer.status() !== 304 ? answer.text() : ""
}

for (const address of ["/", "/workspace", "/nothing-here"]) {
  test(`the page ${address} is alone in its process, in no frame, and in no cache`, async ({ request }) => {
    const headers = (await request.get(address)).headers()
    expect(headers).toMatchObject({
      "cross-origin-opener-policy": "same-origin",
      "referrer-policy": "strict-origin-when-cross-origin",
      "x-dns-prefetch-control": "off",
      "cache-control": expect.stringContaining("no-store"),
    })
    const policy = headers["content-security-policy"] ?? ""
    expect(policy).toContain("frame-ancestors 'none'")
    expect(policy).toMatch(/img-src 'self' data: blob: https: http:\/\/(localhost|127\.0\.0\.1):\d+;/)
  })
}

test("a file that was built refuses every method but reading", async ({ request }) => {
  const [address = ""] = /\/_next\/static\/[^"]+\.js/.exec(await (await request.get("/")).text()) ?? []
  expect((await request.get(address)).status()).toBe(200)
  for (const method of ["POST", "PUT", "PATCH", "DELETE", "OPTIONS"]) {
    const answer = await request.fetch(address, { method })
    expect([answer.status(), answer.headers().allow]).toEqual([405, "GET, HEAD"])
  }
})

test("built files are sent as they were compressed when they were built, and are kept for ever", async ({
  request,
}) => {
  const page = await (await request.get("/")).text()
  const script = page.match(/\/_next\/static\/chunks\/[\w~.-]+\.js/)?.[0] ?? ""
  for (const [accepted, sent] of Object.entries({ "gzip, br": "br", gzip: "gzip", identity: undefined })) {
    const answer = await request.get(script, { headers: { "accept-encoding": accepted } })
    expect(answer.headers()["content-encoding"], accepted).toBe(sent)
    expect(answer.headers()["cache-control"]).toContain("immutable")
    expect(answer.headers().vary).toContain("Accept-Encoding")
    expect(await answer.text()).toContain("TURBOPACK")
  }
})

test("there is no route that only tests need, and none that resizes images", async ({ request }) => {
  const image = "/_next/image?url=%2Ficon.svg&w=64&q=75"
  for (const address of ["/api/no-op", "/api/_testing/messenger", "/api/%5Ftesting/messenger", image]) {
    expect((await request.get(address)).status()).toBe(404)
  }
})

test("a file is served on the other site only, whatever is asked of the page's own", async ({
  request,
  team,
  workspace,
  baseURL,
}) => {
  const ada = await workspace.boot({ user_id: "1" })
  const { id } = await ada.start("A picture, please")
  await team.replyWith(id, [await team.attach("notes.txt", Buffer.from("0123456789"))])
  const [block] = (await ada.messages(id)).at(-1)?.blocks ?? []
  const address = block?.type === "attachment" ? block.url : ""
  const own = new URL(address, baseURL).href
  for (const query of ["", "?site=preview", "?ticket=x"]) {
    const answer = await request.get(own + query, { maxRedirects: 0 })
    expect([answer.status(), await answer.text()]).toEqual([307, ""])
  }
  const there = (await request.get(own, { maxRedirects: 0 })).headers().location ?? ""
  expect(new URL(there).origin).not.toBe(new URL(own).origin)
  // The other's ticket, brought home.
  expect((await request.get(own + new URL(there).search, { maxRedirects: 0 })).status()).toBe(307)
  const part = await request.get(own, { headers: { Range: "bytes=2-4" } })
  expect([part.status(), await part.text(), part.headers()["content-range"]]).toEqual([206, "234", "bytes 2-4/10"])
  expect(await textFrom(request, own, { "Accept-Encoding": "gzip" })).toBe("0123456789")
  expect((await request.get(own, { headers: { Range: "bytes=10-" } })).status()).toBe(416)
})

async function textFrom(request: APIRequestContext, address: string, headers: Record<string, string>) {
  const answer = await request.get(address, { headers })
  expect(answer.headers()["content-encoding"]).toBeUndefined()
  return answer.text()
}
