import { expect, test, vi } from "vitest"
import { refusalOf } from "@/app/api/_testing/identity"
import {
  create,
  files,
  fork,
  get,
  list,
  listRevisions,
  remove,
  report,
  restore,
  save,
} from "@/app/api/_testing/snippets"
import type { ErrorBody } from "@/lib/contract/errors"
import { limits } from "@/lib/contract/limits"
import { createdSnippetSchema, deletedSnippetSchema } from "@/lib/contract/snippets/snippet"
import { fromNow } from "@/lib/server/common/clock"
import { database } from "@/lib/server/db/database"
import { prune } from "@/lib/server/db/prune"
import { withTestDatabase } from "@/lib/server/testing/database"

withTestDatabase()

async function made(body = {}) {
  const { slug, edit_key: key } = (await create(body)).body
  return { slug, key }
}

const deletedLongAgo = { deletedAt: fromNow(-limits.snippetRestoreMs - 1_000) }

test("a deleted snippet is gone for everybody but its key, which brings it back as it was", async () => {
  const { slug, key } = await made({ is_listed: true, tags: ["comes-back"] })
  const before = (await get(slug)).body
  const deleted = await remove(slug, { key })
  expect(deleted.status).toBe(200)
  expect(deletedSnippetSchema.strict().safeParse(deleted.body).error).toBeUndefined()
  expect((await remove(slug, { key })).body).toEqual(deleted.body)
  const tries = [
    get<ErrorBody>(slug),
    listRevisions<ErrorBody>(slug),
    fork<ErrorBody>(slug),
    report<ErrorBody>(slug, { reason: "Bad" }),
    save<ErrorBody>(slug, { title: "New" }),
    save<ErrorBody>(slug, { title: "New" }, { key }),
    remove<ErrorBody>(slug),
    restore<ErrorBody>(slug),
  ]
  for (const refused of await Promise.all(tries)) expect(refusalOf(refused)).toEqual([404, "not_found"])
  expect((await list({ tag: "comes-back" })).body.data).toEqual([])
  expect((await get(slug, {}, { key })).body.deleted_at).toBe(deleted.body.deleted_at)
  const restored = await restore(slug, { key })
  expect([restored.status, restored.body]).toEqual([200, before])
  expect((await restore(slug, { key })).body).toEqual(before)
  expect((await get(slug)).body).toEqual(before)
  expect((await list({ tag: "comes-back" })).body.data).toHaveLength(1)
})

test("nobody else deletes or restores it", async () => {
  const [{ slug, key }, other] = [await made(), await made()]
  for (const sender of [{}, { key: other.key }]) {
    expect(refusalOf(await remove<ErrorBody>(slug, sender))).toEqual([401, "access_denied"])
    expect(refusalOf(await restore<ErrorBody>(slug, sender))).toEqual([401, "access_denied"])
  }
  expect((await get(slug)).status).toBe(200)
  await remove(slug, { key })
  expect(refusalOf(await restore<ErrorBody>(slug, { key: other.key }))).toEqual([404, "not_found"])
})

test("what nobody restored within a day is removed with its revisions; all others stay", async () => {
  const [{ slug, key }, kept, recent] = [await made(), await made(), await made()]
  await remove(recent.slug, recent)
  await remove(slug, { key })
  const db = await database()
  const { id } = await db.snippet.update({ where: { slug }, data: deletedLongAgo })
  expect(refusalOf(await restore<ErrorBody>(slug, { key }))).toEqual([404, "not_found"])
  await prune()
  expect(await db.snippet.count({ where: { id } })).toBe(0)
  expect(await db.revision.count({ where: { snippetId: id } })).toBe(0)
  expect((await get(kept.slug)).status).toBe(200)
  expect((await restore(recent.slug, recent)).status).toBe(200)
})

test("a fork is somebody's own, and remembers what it came from when that is gone", async () => {
  const original = await made({ title: "First", description: "Of many", tags: ["one"], is_listed: true })
  await save(original.slug, { files: files("second"), based_on: 1 }, original)
  const forked = await fork(original.slug, { revision: 1 })
  expect(forked.status).toBe(201)
  expect(createdSnippetSchema.strict().safeParse(forked.body).error).toBeUndefined()
  expect(forked.body).toMatchObject({
    title: "First",
    description: "Of many",
    tags: ["one"],
    is_listed: false,
    forked_from: { slug: original.slug, revision: 1 },
    latest_revision: 1,
    revision: { number: 1, files: files() },
  })
  const { slug, edit_key: key } = forked.body
  expect((await fork(original.slug)).body.revision.files).toEqual(files("second"))
  expect((await get(original.slug)).body.fork_count).toBe(2)
  expect(refusalOf(await save<ErrorBody>(slug, { title: "Mine" }, original))).toEqual([401, "access_denied"])
  expect(refusalOf(await save<ErrorBody>(original.slug, { title: "Mine" }, { key }))).toEqual([401, "access_denied"])
  await remove(slug, { key })
  expect((await get(original.slug)).body.fork_count).toBe(1)
  await restore(slug, { key })
  expect((await get(original.slug)).body.fork_count).toBe(2)
  await remove(original.slug, original)
  await (await database()).snippet.update({ where: { slug: original.slug }, data: deletedLongAgo })
  await prune()
  expect((await get(slug)).body.forked_from).toEqual({ slug: original.slug, revision: 1 })
})

test("a fork that is sent again after its original is gone is the one that was made", async () => {
  const original = await made()
  const repeat = crypto.randomUUID()
  const first = await fork(original.slug, {}, { repeat })
  await remove(original.slug, original)
  expect(await fork(original.slug, {}, { repeat })).toMatchObject({ status: 201, body: first.body })
  expect(refusalOf(await fork<ErrorBody>(original.slug, {}, { repeat: crypto.randomUUID() }))).toEqual([
    404,
    "not_found",
  ])
})

test("a fork that is sent again is one; one of a revision that is none is none", async () => {
  const { slug } = await made()
  const repeat = crypto.randomUUID()
  const [first, second] = await Promise.all([fork(slug, {}, { repeat }), fork(slug, {}, { repeat })])
  expect(second?.body).toEqual(first?.body)
  expect((await get(slug)).body.fork_count).toBe(1)
  expect(refusalOf(await fork<ErrorBody>(slug, { revision: 7 }))).toEqual([404, "not_found"])
  expect(refusalOf(await fork<ErrorBody>("0".repeat(12)))).toEqual([404, "not_found"])
})

test("reports are kept for a while, each once, and so many of a snippet, and the log tells of them", async () => {
  const log = vi.spyOn(console, "warn").mockReturnValue()
  const { slug } = await made()
  const where = { snippet: { slug } }
  const db = await database()
  for (const _ of [1, 2]) {
    expect((await report(slug, { reason: " It asks for\na password. " }, { repeat: "1" })).status).toBe(201)
  }
  expect(await db.snippetReport.findMany({ where, select: { reason: true } })).toEqual([
    { reason: "It asks for\na password." },
  ])
  for (let count = 0; count <= limits.reportsPerSnippet; count++) await report(slug, { reason: `Reason ${count}` })
  expect(await db.snippetReport.count({ where })).toBe(limits.reportsPerSnippet)
  for (const reason of ["", " \u200b", "x".repeat(limits.snippetReasonLength + 1), undefined]) {
    expect(refusalOf(await report<ErrorBody>(slug, { reason }))).toEqual([400, "invalid_request"])
  }
  expect(log).toHaveBeenCalledWith(JSON.stringify({ level: "warn", code: "snippet_reported", slug }))
  await db.snippetReport.updateMany({ where, data: { createdAt: fromNow(-limits.reportsKeptMs - 1_000) } })
  await prune()
  expect(await db.snippetReport.count({ where })).toBe(0)
})
