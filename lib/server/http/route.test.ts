import { describe, expect, test, vi } from "vitest"
import { z } from "zod"
import type { ErrorBody } from "@/lib/contract/errors"
import { limits } from "@/lib/contract/limits"
import { preflight } from "./origin/cors"
import { route } from "./route"

const body = z.object({ name: z.string(), more: z.record(z.string(), z.unknown()).optional() })
const sdkRoute = route({ access: "any-origin", body, handler: async ({ body: given }) => given })
const pageRoute = route({ access: "own-pages", body, handler: async ({ body: given }) => given })

type Given = { text: string | Uint8Array | ReadableStream; type?: string; headers?: Record<string, string> }

function send(handler: typeof sdkRoute, { text, type = "application/json", headers = {} }: Given): Promise<Response> {
  // A streamed body needs `duplex`, which the DOM's types do not know.
  const init = { method: "POST", headers: { "Content-Type": type, ...headers }, body: text as BodyInit, duplex: "half" }
  return handler(new Request("http://localhost/", init))
}

async function codeOf(response: Response): Promise<[number, string | undefined]> {
  const answer = (await response.json()) as ErrorBody
  return [response.status, answer.errors[0]?.code]
}

describe("a route", () => {
  test("answers JSON that no cache keeps and no browser reinterprets, with a request id", async () => {
    const response = await send(sdkRoute, { text: '{"name":"Ada"}' })
    expect(await response.json()).toEqual({ name: "Ada" })
    expect(response.headers.get("x-request-id")).toMatch(/^req_/)
    expect(response.headers.get("cache-control")).toBe("no-store")
    expect(response.headers.get("x-content-type-options")).toBe("nosniff")
  })

  test("is open to any origin only where the SDK calls it, errors included", async () => {
    const [open, failed, closed] = [
      await send(sdkRoute, { text: '{"name":"Ada"}' }),
      await send(sdkRoute, { text: "{" }),
      await send(pageRoute, { text: '{"name":"Ada"}' }),
    ]
    expect(open.headers.get("access-control-allow-origin")).toBe("*")
    expect(failed.headers.get("access-control-allow-origin")).toBe("*")
    expect(open.headers.get("access-control-allow-credentials")).toBeNull()
    expect(closed.headers.get("access-control-allow-origin")).toBeNull()
    expect(preflight().headers.get("access-control-allow-headers")).toContain("Authorization")
  })

  test("takes JSON labelled as text from the SDK only", async () => {
    const plain = { text: '{"name":"Ada"}', type: "text/plain;charset=UTF-8" }
    expect((await send(sdkRoute, plain)).status).toBe(200)
    expect(await codeOf(await send(pageRoute, plain))).toEqual([415, "content_type_unsupported"])
    expect((await send(sdkRoute, { ...plain, type: "text/html" })).status).toBe(415)
    expect((await send(sdkRoute, { ...plain, headers: { "Content-Encoding": "gzip" } })).status).toBe(415)
  })

  test.each([
    ["nothing", ""],
    ["half an object", '{"name":'],
    ["two values", "{} {}"],
    ["a comma too many", '{"name":"a",}'],
    ["bytes that are no UTF-8", new Uint8Array([0x22, 0xff, 0x22])],
    ["UTF-16", new Uint8Array(Buffer.from('{"name":"a"}', "utf16le"))],
    ["a raw NUL", '{"name":"a\u0000"}'],
    ["endless brackets", "[".repeat(60_000)],
  ])("refuses %s as JSON", async (_, text) => {
    expect(await codeOf(await send(sdkRoute, { text }))).toEqual([400, "invalid_json"])
  })

  test("names the field that is wrong", async () => {
    const response = await send(sdkRoute, { text: '{"name":5}' })
    expect(await response.json()).toMatchObject({ errors: [{ code: "invalid_request", field: "name" }] })
  })

  test("refuses text that cannot be stored, and nesting without end", async () => {
    const deep = `{"name":"a","more":{"x":${"[".repeat(20_000)}${"]".repeat(20_000)}}}`
    for (const text of ['{"name":"a\\u0000"}', '{"name":"\\ud800"}', '{"name":"a","more":{"\\u0000":1}}', deep]) {
      expect(await codeOf(await send(sdkRoute, { text }))).toEqual([400, "invalid_request"])
    }
    expect((await send(sdkRoute, { text: '{"name":"\\ud83d\\ude00 😀 \\u202e"}' })).status).toBe(200)
  })

  test("drops keys that reach a prototype, escaped ones too", async () => {
    const text = '{"name":"a","more":{"__proto__":{"x":1},"\\u005f_proto__":1,"constructor":1,"prototype":1,"ok":1}}'
    expect(await (await send(sdkRoute, { text })).json()).toEqual({ name: "a", more: { ok: 1 } })
  })

  test("takes 64 kB and not a byte more, announced or not, without waiting for the rest", async () => {
    const frame = '{"name":""}'.length
    const exact = `{"name":"${"x".repeat(limits.bodyBytes - frame)}"}`
    expect((await send(sdkRoute, { text: exact })).status).toBe(200)
    expect(await codeOf(await send(sdkRoute, { text: `${exact} ` }))).toEqual([413, "body_too_large"])
    let pulled = 0
    const endless = new ReadableStream({
      pull(controller) {
        pulled += 8_192
        controller.enqueue(new Uint8Array(8_192).fill(0x20))
      },
    })
    expect((await send(sdkRoute, { text: endless })).status).toBe(413)
    expect(pulled).toBeLessThan(limits.bodyBytes * 2)
  })

  test("hides what went wrong inside, and logs it once with the request id", async () => {
    const logged = vi.spyOn(console, "error").mockImplementation(() => {})
    const failing = route({ access: "anyone", handler: () => Promise.reject(new Error("secret detail")) })
    const response = await failing(new Request("http://localhost/"))
    const text = await response.text()
    expect(response.status).toBe(500)
    expect(text).not.toContain("secret detail")
    expect(logged).toHaveBeenCalledTimes(1)
    const line = JSON.parse(String(logged.mock.calls[0]?.[0]))
    expect(line).toMatchObject({ code: "internal", request_id: response.headers.get("x-request-id") })
    expect(line.error).toContain("secret detail")
    logged.mockRestore()
  })
})
