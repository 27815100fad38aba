import { afterEach, describe, expect, test, vi } from "vitest"
import { bytesOf, download, get, png, upload } from "@/app/api/_testing/attachment"
import { boot, newAppId } from "@/app/api/_testing/messenger"
import type { Attachment } from "@/lib/contract/messenger/blocks"
import { withTestDatabase } from "@/lib/server/testing/database"

withTestDatabase()

afterEach(() => vi.unstubAllEnvs())

async function uploaded(name = "photo.png", body: Uint8Array = png): Promise<Attachment> {
  const { token } = await boot({ app_id: await newAppId() })
  return (await upload(token, { name, body })).body
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

  test("leads from the pages' site to the preview's, whichever of the two was asked, and whatever the query says", async () => {
    const { url } = await uploaded()
    const other = await uploaded()
    const hosts = ["localhost:3000", "127.0.0.1:3000"] as const
    for (const [asked, sibling] of [hosts, [hosts[1], hosts[0]]] as const) {
      const { status, headers } = await get(asked, url)
      const location = headers.get("location") ?? ""
      const there = new RegExp(`^http://${sibling}${url}\\?ticket=[\\w-]{22}$`)
      expect([status, location]).toEqual([307, expect.stringMatching(there)])
      const own = new URL((await get(sibling, url)).headers.get("location") ?? "")
      const queries = ["?site=preview", "?ticket=", "?ticket=x", new URL(location).search]
      const otherTicket = new URL((await get(sibling, other.url)).headers.get("location") ?? "").search
      for (const query of [...queries, otherTicket]) expect((await get(asked, url + query)).status).toBe(307)
      // A page of this very host, with a ticket it got from somewhere.
      for (const site of ["same-origin", "same-site"]) {
        const answer = await get(asked, own.pathname + own.search, { headers: { "Sec-Fetch-Site": site } })
        expect([answer.status, answer.body]).toEqual([307, null])
      }
    }
  })

  test("is served by PREVIEW_ORIGIN alone where there is one, and by nobody off localhost without", async () => {
    const { url } = await uploaded()
    expect((await get("playground.example", url)).status).toBe(503)
    vi.stubEnv("PREVIEW_ORIGIN", "https://preview.example")
    for (const host of ["playground.example", "localhost:3000"]) {
      const sent = await get(host, url)
      expect([sent.status, sent.headers.get("location")]).toEqual([307, `https://preview.example${url}`])
      expect((await get(host, `${url}?ticket=x`)).status).toBe(307)
    }
    expect((await get("preview.example", url)).status).toBe(200)
  })

  test("that nobody was given is not found", async () => {
    expect((await download({ url: "/attachments/guess/photo.png" })).status).toBe(404)
    expect((await get("localhost", "/attachments/\u0000/photo.png")).status).toBeLessThan(500)
  })
})

describe("a part of an attachment", () => {
  const text = "0123456789"
  const digits = () => uploaded("digits.txt", Buffer.from(text))
  const part = async (file: Attachment, headers: Record<string, string>) => {
    const answer = await download(file, { headers })
    return [answer.status, answer.headers.get("content-range"), (await bytesOf(answer)).toString()]
  }

  test.each([
    ["bytes=0-3", 206, "bytes 0-3/10", "0123"],
    ["bytes=7-", 206, "bytes 7-9/10", "789"],
    ["bytes=-2", 206, "bytes 8-9/10", "89"],
    ["bytes=-99", 206, "bytes 0-9/10", text],
    ["bytes=8-99", 206, "bytes 8-9/10", "89"],
    ["BYTES=9-9", 206, "bytes 9-9/10", "9"],
    ["bytes=10-", 416, "bytes */10", ""],
    ["bytes=-0", 416, "bytes */10", ""],
    ["bytes=99999999999999-", 416, "bytes */10", ""],
    // Several ranges, and what is none, are answered whole.
    ["bytes=0-1,3-4", 200, null, text],
    ["bytes=3-1", 200, null, text],
    ["bytes=-", 200, null, text],
    ["bytes=a-b", 200, null, text],
    ["lines=1-2", 200, null, text],
    ["bytes=0-99999999999999999999999", 200, null, text],
  ])("%s", async (range, ...answer) => {
    expect(await part(await digits(), { Range: range })).toEqual(answer)
  })

  test("is only given to who holds the same file's rest", async () => {
    const file = await digits()
    const etag = (await download(file)).headers.get("etag") ?? ""
    expect(await part(file, { Range: "bytes=0-0", "If-Range": etag })).toEqual([206, "bytes 0-0/10", "0"])
    for (const condition of ['"other"', "Wed, 21 Oct 2015 07:28:00 GMT"]) {
      expect(await part(file, { Range: "bytes=0-0", "If-Range": condition })).toEqual([200, null, text])
    }
  })

  test("is asked for by who knows the size, without the bytes", async () => {
    const file = await digits()
    const head = await download(file, { method: "HEAD", headers: { Range: "bytes=0-3" } })
    expect([head.status, head.body]).toEqual([200, null])
    expect(head.headers.get("accept-ranges")).toBe("bytes")
    expect(head.headers.get("content-length")).toBe("10")
    const etag = head.headers.get("etag") ?? ""
    for (const held of [etag, `"x", W/${etag}`, "*"]) {
      expect(await part(file, { "If-None-Match": held })).toEqual([304, null, ""])
    }
  })

  test("of an empty file is none", async () => {
    const empty = await uploaded("empty.txt", Buffer.from(""))
    expect(await part(empty, {})).toEqual([200, null, ""])
    expect(await part(empty, { Range: "bytes=0-" })).toEqual([416, "bytes */0", ""])
  })

  test("is read from anywhere in a large file", async () => {
    const large = Buffer.concat([png, Buffer.alloc(1_000_000)])
    large.write("here", 262_142)
    large.write("end", large.length - 3)
    const file = await uploaded("large.png", large)
    expect(await part(file, { Range: "bytes=262142-262145" })).toEqual([
      206,
      `bytes 262142-262145/${large.length}`,
      "here",
    ])
    expect((await part(file, { Range: "bytes=-3" }))[2]).toBe("end")
    expect((await bytesOf(await download(file))).equals(large)).toBe(true)
  })
})
