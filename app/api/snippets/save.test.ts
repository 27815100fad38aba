import { expect, test } from "vitest"
import { refusalOf } from "@/app/api/_testing/identity"
import { create, files, get, listRevisions, save } from "@/app/api/_testing/snippets"
import type { ErrorBody } from "@/lib/contract/errors"
import { limits } from "@/lib/contract/limits"
import { revisionListSchema, type Snippet, staleSnippetSchema } from "@/lib/contract/snippets/snippet"
import { database } from "@/lib/server/db/database"
import { withTestDatabase } from "@/lib/server/testing/database"

withTestDatabase()

async function made() {
  const { slug, edit_key: key } = (await create()).body
  return { slug, key }
}

const next = (script: string, based_on = 1, more = {}) => ({ files: files(script), based_on, ...more })

test("a save makes a new revision, and the one before stays as it was", async () => {
  const { slug, key } = await made()
  const saved = await save(slug, next('Intercom("show")', 1, { change: "Show it", title: "Shown" }), { key })
  expect(saved.status).toBe(200)
  expect(saved.body).toMatchObject({ title: "Shown", latest_revision: 2, methods: ["show"] })
  expect(saved.body.revision).toMatchObject({ number: 2, change: "Show it", files: files('Intercom("show")') })
  expect((await get(slug)).body).toEqual(saved.body)
  expect((await get(slug, { revision: 1 })).body.revision).toMatchObject({ number: 1, files: files() })
})

test("what is equal makes no revision, and what is left out stays", async () => {
  const { slug, key } = await made()
  const same = await save(slug, { files: files(), based_on: 1, title: "Renamed", tags: ["one"] }, { key })
  expect(same.body).toMatchObject({ title: "Renamed", tags: ["one"], latest_revision: 1 })
  const again = await save(slug, { description: "Said" }, { key })
  expect(again.body).toMatchObject({ title: "Renamed", description: "Said", tags: ["one"], latest_revision: 1 })
  expect((await save(slug, {}, { key })).body).toEqual(again.body)
})

test("a stale save is refused with what was saved since, unless it says the same", async () => {
  const { slug, key } = await made()
  const latest = (await save(slug, next("theirs"), { key })).body
  const stale = await save<ErrorBody & { latest: Snippet }>(slug, next("mine"), { key })
  expect(refusalOf(stale)).toEqual([409, "snippet_stale"])
  expect(staleSnippetSchema.safeParse(stale.body).error).toBeUndefined()
  expect(stale.body.latest).toEqual(latest)
  expect((await get(slug)).body).toEqual(latest)
  expect((await save(slug, next("theirs"), { key })).status).toBe(200)
  expect((await save(slug, next("mine", 2), { key })).body.latest_revision).toBe(3)
  expect(refusalOf(await save<ErrorBody>(slug, next("mine too", 9), { key }))).toEqual([409, "snippet_stale"])
})

test("of two saves at once one wins and the other is stale", async () => {
  const { slug, key } = await made()
  const saves = await Promise.all(["one", "two", "three"].map((script) => save(slug, next(script), { key })))
  expect(saves.map(({ status }) => status).sort()).toEqual([200, 409, 409])
  expect((await get(slug)).body.latest_revision).toBe(2)
})

test("sent again with its Idempotency-Key it makes nothing new, also after another save", async () => {
  const { slug, key } = await made()
  const first = await save(slug, next("one"), { key, repeat: "1" })
  const at_once = await Promise.all([1, 2, 3].map(() => save(slug, next("one"), { key, repeat: "1" })))
  for (const again of at_once) expect([again.status, again.body]).toEqual([200, first.body])
  await save(slug, next("two", 2), { key, repeat: "2" })
  expect((await save(slug, next("one"), { key, repeat: "1" })).body).toMatchObject({
    latest_revision: 3,
    revision: { number: 2 },
  })
  expect(refusalOf(await save<ErrorBody>(slug, next("other", 3), { key, repeat: "1" }))).toEqual([
    422,
    "idempotency_mismatch",
  ])
  expect((await get(slug)).body.latest_revision).toBe(3)
})

test("without its key, or with another's, nothing changes", async () => {
  const { slug } = await made()
  const other = await made()
  const before = (await get(slug)).body
  for (const key of [undefined, "", "x", other.key, other.key.toUpperCase(), "a".repeat(5_000)]) {
    const refused = await save<ErrorBody>(slug, next("mine"), key === undefined ? {} : { key })
    expect(refusalOf(refused)).toEqual([401, "access_denied"])
  }
  expect((await get(slug)).body).toEqual(before)
  expect(refusalOf(await save<ErrorBody>("0".repeat(12), next("mine"), other))).toEqual([404, "not_found"])
})

test("what is wrong is named", async () => {
  const { slug, key } = await made()
  const wrong = [
    { body: { files: files("x") }, field: "based_on" },
    { body: { files: files("x"), based_on: 0 }, field: "based_on" },
    { body: { title: "" }, field: "title" },
    { body: { change: "x".repeat(limits.snippetChangeLength + 1) }, field: "change" },
  ]
  for (const { body, field } of wrong) {
    const refused = await save<ErrorBody>(slug, body, { key })
    expect([...refusalOf(refused), refused.body.errors[0]?.field]).toEqual([400, "invalid_request", field])
  }
  const secret = await save<ErrorBody>(slug, next("const key = 'AKIAABCDEFGHIJKLMNOP'"), { key })
  expect(refusalOf(secret)).toEqual([422, "secrets_found"])
  expect(secret.body.errors[0]).toMatchObject({ field: "files.script", line: 1 })
})

test("the revisions are listed without their text, the newest first, in pages", async () => {
  const { slug, key } = await made()
  for (const number of [1, 2, 3, 4])
    await save(slug, next(`${number}`, number, { change: `Change ${number}` }), { key })
  const first = await listRevisions(slug, { limit: 3 })
  expect(revisionListSchema.strict().safeParse(first.body).error).toBeUndefined()
  expect(first.body.data.map(({ number, change }) => [number, change])).toEqual([
    [5, "Change 4"],
    [4, "Change 3"],
    [3, "Change 2"],
  ])
  const second = await listRevisions(slug, { limit: 3, cursor: first.body.next })
  expect(second.body).toMatchObject({ data: [{ number: 2 }, { number: 1, change: "" }], next: null })
  expect(refusalOf(await listRevisions<ErrorBody>(slug, { cursor: "x" }))).toEqual([400, "invalid_request"])
  expect(refusalOf(await listRevisions<ErrorBody>("0".repeat(12)))).toEqual([404, "not_found"])
})

test("a snippet with as many revisions as it may have says to fork it", async () => {
  const { slug, key } = await made()
  const db = await database()
  const { id } = await db.snippet.update({ where: { slug }, data: { latestRevision: limits.revisionsPerSnippet } })
  await db.revision.updateMany({ where: { snippetId: id }, data: { number: limits.revisionsPerSnippet } })
  const refused = await save<ErrorBody>(slug, next("more", limits.revisionsPerSnippet), { key })
  expect([...refusalOf(refused), refused.body.errors[0]?.message]).toEqual([
    400,
    "invalid_request",
    expect.stringContaining("Fork this snippet"),
  ])
})
