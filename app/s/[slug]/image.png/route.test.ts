import { expect, test } from "vitest"
import { create, files } from "@/app/api/_testing/snippets"
import { pictureSize } from "@/lib/contract/snippets/picture"
import { withTestDatabase } from "@/lib/server/testing/database"
import { GET } from "./route"

withTestDatabase()

const draw = (slug: string, query = "") =>
  GET(new Request(`http://localhost:3000/s/${slug}/image.png${query}`), { params: Promise.resolve({ slug }) })

test("the picture of a snippet is a PNG of that size, whatever characters are in it", async () => {
  const { body } = await create({
    title: "שלום 👩‍👧 \u202e日本",
    files: files('const a = "👩‍👧 日本"\n\t\u0001<script>'),
  })
  const answer = await draw(body.slug, "?revision=1")
  expect(answer.status).toBe(200)
  expect(answer.headers.get("content-type")).toBe("image/png")
  expect(answer.headers.get("cache-control")).toBe("public, max-age=86400")
  const picture = Buffer.from(await answer.arrayBuffer())
  expect(picture.subarray(1, 4).toString()).toBe("PNG")
  expect({ width: picture.readUInt32BE(16), height: picture.readUInt32BE(20) }).toEqual(pictureSize)
})

test("a snippet without code, and one of very long lines, have one too; what is not there has none", async () => {
  const empty = await create({ files: { html: "", css: "", script: "" } })
  const long = await create({ title: "x".repeat(100), files: files("y".repeat(900_000)) })
  for (const { body } of [empty, long]) {
    const answer = await draw(body.slug)
    expect([answer.status, answer.headers.get("cache-control")]).toEqual([200, "public, max-age=300"])
  }
  expect((await draw("nobodyknows")).status).toBe(404)
  expect((await draw("Not a slug")).status).toBe(400)
})
