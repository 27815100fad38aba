import fc from "fast-check"
import { expect, test } from "vitest"
import { refusalOf } from "@/app/api/_testing/identity"
import type { Answer } from "@/app/api/_testing/messenger"
import { create, files, fork, list, save } from "@/app/api/_testing/snippets"
import type { ErrorBody } from "@/lib/contract/errors"
import { type SnippetList, snippetListSchema } from "@/lib/contract/snippets/snippet"
import { randomText } from "@/lib/server/common/id"
import { withTestDatabase } from "@/lib/server/testing/database"

withTestDatabase()

/** Listed snippets with a tag that no other test has. */
async function listed(...bodies: object[]) {
  const tag = randomText(12)
  const made = []
  for (const body of bodies) made.push((await create({ is_listed: true, tags: [tag], ...body })).body)
  return { tag, made }
}

const titles = async (query: object) => (await list(query)).body.data.map(({ title }) => title)

test("only what is listed is shown, the newest first, without text and key", async () => {
  const { tag } = await listed({ title: "One" }, { title: "Two", is_listed: false }, { title: "Three" })
  const { body } = await list({ tag })
  expect(body.data.map(({ title }) => title)).toEqual(["Three", "One"])
  expect(snippetListSchema.strict().safeParse(body).error).toBeUndefined()
})

test("it is found by the beginnings of its words, a tag and a method, all together", async () => {
  const first = { title: "Greeting Ünïcode visitors", description: "With a “friendly” post." }
  const { tag } = await listed(
    { ...first, files: files('Intercom("trackEvent", "x")') },
    { title: "Other", files: files('Intercom("shutdown")') },
  )
  expect(await titles({ tag, search: "greet" })).toEqual([first.title])
  expect(await titles({ tag, search: "ÜNÏ friendly" })).toEqual([first.title])
  expect(await titles({ tag, search: "greet missing" })).toEqual([])
  expect(await titles({ tag, method: "trackEvent" })).toEqual([first.title])
  expect(await titles({ tag, method: "trackEvent", search: "other" })).toEqual([])
  expect(await titles({ tag: tag.toUpperCase(), search: tag.slice(0, 6) })).toEqual(["Other", first.title])
  expect(await titles({ tag: tag.slice(0, 6) })).toEqual([])
})

test("what searches write is taken as it is, wildcards and quotes included", async () => {
  const { tag } = await listed({ title: "Plain" })
  for (const search of ["%", "_", '\'; DROP TABLE "Snippet"; --', "a & | ! <-> b:*", "\\", "😀", "'"]) {
    expect(await titles({ tag, search })).toEqual([])
  }
  for (const odd of ["'", "\\'", "a' & 'b", "#"]) {
    expect(await titles({ tag: odd })).toEqual([])
    expect(await titles({ method: odd })).toEqual([])
  }
  expect(await titles({ tag, search: " " })).toEqual(["Plain"])
})

test("it follows what its snippet says", async () => {
  const { tag, made } = await listed({ title: "Before" })
  const [snippet] = made
  const key = snippet?.edit_key ?? ""
  const change = (body: object) => save(snippet?.slug ?? "", body, { key })
  await change({ title: "After", files: files('Intercom("hide")'), based_on: 1 })
  expect(await titles({ tag, search: "before" })).toEqual([])
  expect(await titles({ tag, search: "after", method: "hide" })).toEqual(["After"])
  await change({ is_listed: false })
  expect(await titles({ tag })).toEqual([])
  await change({ is_listed: true })
  expect(await titles({ tag })).toEqual(["After"])
})

test("the most forked come first, where that is asked for", async () => {
  const { tag, made } = await listed({ title: "One" }, { title: "Two" }, { title: "Three" })
  const [one, , three] = made
  for (const slug of [one?.slug, one?.slug, three?.slug]) await fork(slug ?? "")
  expect(await titles({ tag, order: "most_forked" })).toEqual(["One", "Three", "Two"])
})

test("pages follow each other, in either order, and each is found once", async () => {
  const { tag, made } = await listed(...Array.from({ length: 7 }, (_, index) => ({ title: `Number ${index}` })))
  await fork(made[2]?.slug ?? "")
  for (const order of ["newest", "most_forked"]) {
    const found: string[] = []
    let cursor: string | null = null
    do {
      const page: Answer<SnippetList> = await list({ tag, order, limit: 3, ...(cursor && { cursor }) })
      found.push(...page.body.data.map(({ title }) => title))
      cursor = page.body.next
    } while (cursor)
    expect(found).toHaveLength(7)
    expect(new Set(found).size).toBe(7)
  }
})

test("a query that cannot be is refused", async () => {
  for (const query of [{ order: "best" }, { limit: 0 }, { limit: 101 }, { cursor: "x" }, { search: "x".repeat(201) }]) {
    expect(refusalOf(await list<ErrorBody>(query))).toEqual([400, "invalid_request"])
  }
})

test("whatever is searched for, there is an answer", async () => {
  const { tag } = await listed({ title: "Plain" })
  const text = fc.oneof(fc.string({ unit: "binary", maxLength: 29 }), fc.string({ unit: "grapheme", maxLength: 10 }))
  await fc.assert(
    fc.asyncProperty(text, text, text, async (search, other, method) => {
      const { status } = await list({ search, tag: other, method })
      const isStorable = ![search, other, method].some((word) => word.includes("\u0000"))
      expect(status).toBe(isStorable ? 200 : 400)
      expect((await list({ search: `plain ${search}`, tag })).status).toBeLessThan(500)
    }),
    { numRuns: 60 },
  )
})
