import { afterEach, describe, expect, test, vi } from "vitest"
import { boot, newAppId, read } from "@/app/api/_testing/messenger"
import { POST } from "@/app/api/messenger/attachments/route"
import { GET } from "@/app/attachments/[key]/[name]/route"
import type { Attachment } from "@/lib/contract/blocks"
import { withTestDatabase } from "@/lib/server/testing/database"

withTestDatabase()

afterEach(() => vi.unstubAllEnvs())

const png = Buffer.from("\x89PNG\r\n\x1a\n rest", "latin1")

async function uploaded(name: string, body: Buffer<ArrayBuffer>): Promise<Attachment> {
  const { token } = await boot({ app_id: await newAppId() })
  const url = `http://localhost/?${new URLSearchParams({ name })}`
  const headers = { Authorization: `Bearer ${token}` }
  return (await read<Attachment>(await POST(new Request(url, { method: "POST", headers, body })))).body
}

function get(host: string, path: string): Promise<Response> {
  const [, , key = "", name = ""] = path.split("/")
  const request = new Request(`http://${host}${path}`, { headers: { Host: host } })
  return GET(request, { params: Promise.resolve({ key, name }) })
}

/** Asks as a browser does: follows the way to the other site. */
async function download({ url }: Attachment): Promise<Response> {
  const sent = await get("localhost:3000", url)
  const { host, pathname, search } = new URL(sent.headers.get("location") ?? "")
  return get(host, pathname + search)
}

describe("the address of an attachment", () => {
  test("serves an image in place, without any right", async () => {
    const response = await download(await uploaded("photo.png", png))
    expect(Buffer.from(await response.arrayBuffer())).toEqual(png)
    expect(Object.fromEntries(response.headers)).toMatchObject({
      "content-type": "image/png",
      "content-disposition": "inline; filename=\"photo.png\"; filename*=UTF-8''photo.png",
      "content-security-policy": "sandbox; default-src 'none'",
      "x-content-type-options": "nosniff",
      "cross-origin-resource-policy": "cross-origin",
      "cache-control": "private, max-age=31536000, immutable",
    })
  })

  test.each([
    ["page.txt", "<script>alert(1)</script>", "text/plain; charset=utf-8"],
    ["paper.pdf", "%PDF-1.7", "application/pdf"],
    ["list.csv", "a,b", "text/csv; charset=utf-8"],
  ])("has anything else downloaded: %s", async (name, text, type) => {
    const response = await download(await uploaded(name, Buffer.from(text)))
    expect(response.headers.get("content-type")).toBe(type)
    expect(response.headers.get("content-disposition")).toMatch(/^attachment; /)
  })

  test("gives the name without letting it end the header", async () => {
    const response = await download(await uploaded('"über"; \'(1)*.png', png))
    expect(response.headers.get("content-disposition")).toBe(
      "inline; filename=\"file.png\"; filename*=UTF-8''%22%C3%BCber%22%3B%20%27%281%29%2A.png",
    )
  })

  test("leads from the pages' site to the preview's, whichever of the two was asked", async () => {
    const { url } = await uploaded("photo.png", png)
    for (const [asked, other] of [
      ["localhost:3000", "127.0.0.1:3000"],
      ["127.0.0.1:3000", "localhost:3000"],
    ] as const) {
      const response = await get(asked, url)
      expect([response.status, response.headers.get("location")]).toEqual([307, `http://${other}${url}?site=preview`])
    }
    expect((await get("playground.example", url)).status).toBe(200)
    vi.stubEnv("PREVIEW_ORIGIN", "https://preview.example")
    const sent = await get("playground.example", url)
    expect(sent.headers.get("location")).toBe(`https://preview.example${url}?site=preview`)
    expect((await get("preview.example", url)).status).toBe(200)
  })

  test("that nobody was given is not found", async () => {
    expect((await get("playground.example", "/attachments/guess/photo.png")).status).toBe(404)
    expect((await get("playground.example", "/attachments/\u0000/photo.png")).status).toBeLessThan(500)
  })
})
