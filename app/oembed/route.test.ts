// Against https://oembed.com: what of requests and of answers is required there, and what is refused how.
import { expect, test } from "vitest"
import { read } from "@/app/api/_testing/messenger"
import { create, remove, save } from "@/app/api/_testing/snippets"
import { type Oembed, oembedSchema } from "@/lib/contract/embed/oembed"
import type { ErrorBody } from "@/lib/contract/errors"
import { withTestDatabase } from "@/lib/server/testing/database"
import { GET } from "./route"

withTestDatabase()

const origin = "http://localhost:3000"

async function ask<Body = Oembed>(query: Record<string, string>) {
  const request = new Request(`${origin}/oembed?${new URLSearchParams(query)}`, { headers: { host: "localhost:3000" } })
  return read<Body>(await GET(request))
}

const refusal = async (query: Record<string, string>) => {
  const answer = await ask<ErrorBody>(query)
  return [answer.status, answer.body.errors[0]?.field]
}

test("a link to a snippet is answered with all that type rich requires, as JSON", async () => {
  const { body } = await create({ title: `Say "hi" & <b>` })
  const answer = await ask({ url: `${origin}/s/${body.slug}`, format: "json" })
  expect(answer.status).toBe(200)
  expect(answer.headers.get("content-type")).toContain("application/json")
  expect(answer.headers.get("cache-control")).toBe("public, max-age=300")
  expect(oembedSchema.parse(answer.body)).toMatchObject({
    version: "1.0",
    type: "rich",
    title: `Say "hi" & <b>`,
    provider_url: origin,
    width: 800,
    height: 420,
    thumbnail_url: `${origin}/s/${body.slug}/image.png?revision=1`,
    thumbnail_width: 1_200,
    thumbnail_height: 630,
  })
  expect(answer.body.html).toBe(
    `<iframe src="${origin}/embed/${body.slug}" title="Say &quot;hi&quot; &amp; &lt;b&gt;" width="800" height="420" style="border:0" loading="lazy"></iframe>`,
  )
})

test("every address of a snippet is one, and a revision that is named stays", async () => {
  const { body } = await create()
  await save(body.slug, { title: "Later" }, { key: body.edit_key })
  const latest = `/embed/${body.slug}"`
  for (const [path, src] of [
    [`/s/${body.slug}/1`, `/embed/${body.slug}?revision=1"`],
    [`/embed/${body.slug}?theme=dark`, latest],
    [`/?snippet=${body.slug}`, latest],
  ]) {
    const answer = await ask({ url: origin + path })
    expect(answer.body.html, path).toContain(src)
  }
})

test("it is no larger than asked for, and has no thumbnail that would be", async () => {
  const { body } = await create()
  const { body: small } = await ask({ url: `${origin}/s/${body.slug}`, maxwidth: "400", maxheight: "300" })
  expect(small).toMatchObject({ width: 400, height: 300, html: expect.stringContaining('width="400" height="300"') })
  for (const name of ["thumbnail_url", "thumbnail_width", "thumbnail_height"]) expect(small).not.toHaveProperty(name)
  const { body: wide } = await ask({ url: `${origin}/s/${body.slug}`, maxwidth: "1200" })
  expect(wide).toMatchObject({ width: 800, height: 420, thumbnail_width: 1_200 })
})

test("other addresses are 404, other formats 501, and what cannot be read is named", async () => {
  const { body } = await create()
  const url = `${origin}/s/${body.slug}`
  for (const other of [
    `https://elsewhere.example/s/${body.slug}`,
    `${origin}/s/nobodyknows`,
    `${origin}/s/${body.slug}/9`,
    `${origin}/s/${body.slug}/x`,
    `${origin}/`,
    `${origin}/snippets`,
    `javascript://localhost:3000/s/${body.slug}`,
    "no address",
  ]) {
    expect(await refusal({ url: other }), other).toEqual([404, "url"])
  }
  expect(await refusal({ url, format: "xml" })).toEqual([501, "format"])
  expect(await refusal({})).toEqual([400, "url"])
  expect(await refusal({ url: `${url}?${"x".repeat(3_000)}` })).toEqual([400, "url"])
  for (const wrong of ["0", "-1", "1.5", "wide", "1e9"]) {
    expect(await refusal({ url, maxwidth: wrong }), wrong).toEqual([400, "maxwidth"])
  }
  await remove(body.slug, { key: body.edit_key })
  expect(await refusal({ url })).toEqual([404, "url"])
})
