import { expect, test } from "vitest"
import { refusalOf } from "@/app/api/_testing/identity"
import { newWorkspace, openPage } from "@/app/api/_testing/reading"
import { create, files, get } from "@/app/api/_testing/snippets"
import type { ErrorBody } from "@/lib/contract/errors"
import { limits } from "@/lib/contract/limits"
import { createdSnippetSchema, snippetSchema } from "@/lib/contract/snippets/snippet"
import { database } from "@/lib/server/db/database"
import { withTestDatabase } from "@/lib/server/testing/database"

withTestDatabase()

const uuid = () => crypto.randomUUID()

test("a saved snippet is read by its slug, in another browser, without its key", async () => {
  const script = 'Intercom("boot")\nIntercom( \'trackEvent\', "ordered")'
  const made = await create({
    description: "Two\n\nlines",
    tags: ["First Steps", "boot", "boot"],
    files: files(script),
  })
  expect(made.status).toBe(201)
  expect(createdSnippetSchema.strict().safeParse(made.body).error).toBeUndefined()
  const { edit_key, ...snippet } = made.body
  const read = await get(snippet.slug)
  expect(read.body).toEqual(snippet)
  expect(snippetSchema.strict().safeParse(read.body).error).toBeUndefined()
  expect(read.body).toMatchObject({
    title: "Hello",
    description: "Two\n\nlines",
    tags: ["first-steps", "boot"],
    methods: ["boot", "trackEvent"],
    is_listed: false,
    latest_revision: 1,
    forked_from: null,
    fork_count: 0,
    deleted_at: null,
    revision: { number: 1, change: "", files: files(script) },
  })
  expect(JSON.stringify(read.body)).not.toContain(edit_key)
})

test("slugs and keys are random, and of the key only a hash is stored", async () => {
  const made = await Promise.all(Array.from({ length: 5 }, () => create()))
  expect(new Set(made.map(({ body }) => body.slug)).size).toBe(5)
  expect(new Set(made.map(({ body }) => body.edit_key)).size).toBe(5)
  for (const { body } of made) {
    expect(body.slug).toMatch(/^[0-9a-hjkmnp-tv-z]{12}$/)
    expect(body.edit_key).toMatch(/^[\w-]{22}$/)
    const row = await (await database()).snippet.findUnique({ where: { slug: body.slug } })
    expect(JSON.stringify(row)).not.toContain(body.edit_key)
  }
})

test("what is wrong is named", async () => {
  const wrong = [
    { body: { title: " " }, field: "title" },
    { body: { title: "\u202e\u200b" }, field: "title" },
    { body: { title: "x".repeat(limits.snippetTitleLength + 1) }, field: "title" },
    { body: { title: undefined }, field: "title" },
    { body: { files: undefined }, field: "files" },
    { body: { files: { html: "", css: "" } }, field: "files.script" },
    { body: { files: { ...files(), html: 1 } }, field: "files.html" },
    { body: { files: { ...files(), html: "\u0000" } }, field: "files.html" },
    { body: { tags: ["<b>"] }, field: "tags.0" },
    { body: { tags: Array.from({ length: 11 }, (_, index) => `tag${index}`) }, field: "tags" },
    { body: { tags: "boot" }, field: "tags" },
    { body: { is_listed: "yes" }, field: "is_listed" },
    { body: { description: "x".repeat(limits.snippetDescriptionLength + 1) }, field: "description" },
  ]
  for (const { body, field } of wrong) {
    const refused = await create<ErrorBody>(body)
    expect([...refusalOf(refused), refused.body.errors[0]?.field]).toEqual([400, "invalid_request", field])
  }
})

test("its words hold no character that hides or turns them", async () => {
  const { body } = await create({ title: " A\u202e title\u0007\n of\ttwo  ", description: "\u2066One\r\n\ttwo" })
  expect([body.title, body.description]).toEqual(["A title of two", "One\n two"])
})

test("a snippet has at most 1 MB, however it is divided", async () => {
  const half = "é".repeat(limits.snippetBytes / 4)
  const whole = { html: half, css: half, script: "" }
  expect((await create({ files: whole })).status).toBe(201)
  const refused = await create<ErrorBody>({ files: { ...whole, script: "1" } })
  expect([...refusalOf(refused), refused.body.errors[0]?.field]).toEqual([400, "invalid_request", "files"])
  // What JSON escapes counts once.
  expect((await create({ files: files('"\n'.repeat(limits.snippetBytes / 2 - 50)) })).status).toBe(201)
  expect(refusalOf(await create<ErrorBody>({ files: files("1".repeat(limits.snippetBodyBytes)) }))).toEqual([
    413,
    "body_too_large",
  ])
})

test("sent again with its Idempotency-Key it is the same snippet with the same key, also at once", async () => {
  const repeat = uuid()
  const [first, ...others] = await Promise.all(Array.from({ length: 4 }, () => create({ title: "Once" }, { repeat })))
  for (const other of others) expect([other.status, other.body]).toEqual([201, first?.body])
  expect(await (await database()).snippet.count({ where: { title: "Once" } })).toBe(1)
  expect(refusalOf(await create<ErrorBody>({ title: "Another" }, { repeat }))).toEqual([422, "idempotency_mismatch"])
  const next = await create({ title: "Once" }, { repeat: uuid() })
  expect(next.body.slug).not.toBe(first?.body.slug)
  expect(next.body.edit_key).not.toBe(first?.body.edit_key)
})

test("an Idempotency-Key that others could guess makes no snippet", async () => {
  const refused = await create<ErrorBody>({}, { repeat: "1" })
  expect([...refusalOf(refused), refused.body.errors[0]?.field]).toEqual([400, "invalid_request", "Idempotency-Key"])
})

test("one with keys or tokens is refused, each named with its pane and line, unless its author means it", async () => {
  const secrets = {
    title: "Hello",
    description: "My token:\n-----BEGIN PRIVATE KEY-----",
    files: { html: "", css: "", script: `Intercom("boot", {\n  user_hash: "${"0123456789abcdef".repeat(4)}",\n})` },
  }
  const refused = await create<ErrorBody>(secrets)
  expect(refusalOf(refused)).toEqual([422, "secrets_found"])
  expect(refused.body.errors.map(({ field, line }) => [field, line])).toEqual([
    ["description", 2],
    ["files.script", 2],
  ])
  expect(refused.body.errors[1]?.message).toContain("line 2 of the script")
  expect((await create({ ...secrets, allow_secrets: true })).status).toBe(201)
})

test("the App ID and the secret of a workspace are noticed in the browser that has it, and nowhere else", async () => {
  const { cookie } = await openPage()
  const { app_id, secret } = await newWorkspace(cookie)
  const withAppId = { files: files(`Intercom("boot", { app_id: "${app_id}" })`) }
  const refused = await create<ErrorBody>(withAppId, { cookie })
  expect(refusalOf(refused)).toEqual([422, "secrets_found"])
  expect(refused.body.errors[0]?.message).toContain("App ID of one of your workspaces")
  const second = await create<ErrorBody>({ files: files(`// ${secret}`) }, { cookie })
  expect(refusalOf(second)).toEqual([422, "secrets_found"])
  expect((await create(withAppId, { cookie: (await openPage()).cookie })).status).toBe(201)
})

test("a slug or a revision that does not exist is told", async () => {
  expect(refusalOf(await get<ErrorBody>("0".repeat(12)))).toEqual([404, "not_found"])
  expect(refusalOf(await get<ErrorBody>("../x"))).toEqual([400, "invalid_request"])
  const { body } = await create()
  expect(refusalOf(await get<ErrorBody>(body.slug, { revision: 2 }))).toEqual([404, "not_found"])
  expect(refusalOf(await get<ErrorBody>(body.slug, { revision: 0 }))).toEqual([400, "invalid_request"])
})
