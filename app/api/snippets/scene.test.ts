// Snippets that carry the seed of a workspace.
import { expect, test } from "vitest"
import { listOutbounds } from "@/app/api/_testing/content"
import { boot } from "@/app/api/_testing/messenger"
import { list, newWorkspace, openPage } from "@/app/api/_testing/reading"
import { bringIn, exported } from "@/app/api/_testing/scenes"
import { create, files, fork, get, save, sceneOf } from "@/app/api/_testing/snippets"
import { POST as openProject } from "@/app/api/playground/browser/projects/route"
import type { ErrorBody } from "@/lib/contract/errors"
import type { StrangersWorkspace } from "@/lib/contract/playground/playground"
import { withTestDatabase } from "@/lib/server/testing/database"

withTestDatabase()

const people = [{ user_id: "1", name: "Ada" }, { user_id: "2" }]
const scene = {
  version: 1,
  people,
  outbounds: [{ number: 5, kind: "chat", name: "Hi", blocks: [{ type: "paragraph", text: "Hi" }] }],
}
const counts = { people: 2, companies: 0, events: 0, messages: 1, articles: 0 }

const firstError = ({ body }: { body: ErrorBody }) => body.errors[0]

test("a snippet says what its scene brings, and answers the scene in its one text", async () => {
  const { slug, revision } = (await create({ scene })).body
  expect(revision.scene).toEqual(counts)
  expect((await get(slug)).body.revision.scene).toEqual(counts)
  const { text } = await sceneOf(slug)
  const other = await newWorkspace()
  await bringIn(other, text, { mode: "replace" })
  expect(JSON.parse(await exported(other)).people).toMatchObject(people)
  const plain = (await create()).body
  expect(plain.revision.scene).toBeNull()
  expect((await sceneOf(plain.slug)).status).toBe(404)
})

test("a changed scene is a new revision, an equal one is none, and what is not said stays", async () => {
  const { slug, edit_key: key } = (await create({ scene })).body
  const turned = { ...scene, people: [{ user_id: "2" }, { name: "Ada", user_id: "1" }] }
  expect((await save(slug, { scene: turned, based_on: 1 }, { key })).body.latest_revision).toBe(1)
  const edited = (await save(slug, { files: files("other()"), based_on: 1 }, { key })).body
  expect(edited).toMatchObject({ latest_revision: 2, revision: { scene: counts } })
  const without = (await save(slug, { scene: null, based_on: 2 }, { key })).body
  expect(without).toMatchObject({ latest_revision: 3, revision: { scene: null, files: files("other()") } })
  expect((await sceneOf(slug, { revision: "2" })).status).toBe(200)
  const stale = await save<ErrorBody>(slug, { scene, based_on: 1 }, { key })
  expect(firstError(stale)).toMatchObject({ code: "snippet_stale" })
  const forked = await fork(slug, { revision: 1 })
  expect(forked.body.revision.scene).toEqual(counts)
  expect(await sceneOf(forked.body.slug)).toEqual(await sceneOf(slug, { revision: "1" }))
})

test("what is no scene, is too large or holds a key is refused with its place", async () => {
  const key = `sk-${"a1B2c3D4e5".repeat(4)}`
  const noted = { ...scene, people: [{ user_id: "0" }, { user_id: "1", custom_attributes: { note: key } }] }
  const secret = await create<ErrorBody>({ scene: noted })
  expect(firstError(secret)).toMatchObject({ code: "secrets_found", field: "scene.people.1.custom_attributes.note" })
  expect((await create({ scene: noted, allow_secrets: true })).status).toBe(201)
  const newer = await create<ErrorBody>({ scene: { version: 2 } })
  expect(firstError(newer)).toMatchObject({ code: "invalid_request", field: "scene.version" })
  const words = "x".repeat(5_000)
  const blocks = Array.from({ length: 6 }, () => ({ type: "paragraph", text: words }))
  const articles = Array.from({ length: 40 }, (_, number) => ({
    number: number + 1,
    title: "A",
    collection: "A",
    blocks,
  }))
  const large = await create<ErrorBody>({ scene: { version: 1, articles } })
  expect(firstError(large)).toMatchObject({ code: "invalid_request", field: "scene" })
})

async function open<Body = StrangersWorkspace>(cookie: string, body: object): Promise<Body> {
  const headers = {
    "Content-Type": "application/json",
    Host: "localhost:3000",
    Cookie: cookie,
    "Sec-Fetch-Site": "same-origin",
  }
  const init = { method: "POST", headers, body: JSON.stringify({ project: "a".repeat(64), ...body }) }
  const response = await openProject(new Request("http://localhost:3000/api/playground/browser/projects", init))
  return (await response.json()) as Body
}

test("whoever opens it gets a fresh workspace with what it brings, again as often as they ask", async () => {
  const { slug } = (await create({ scene })).body
  const { cookie } = await openPage()
  const first = await open(cookie, { scene: { slug, revision: 1 } })
  const caller = { app_id: first.app_id, cookie }
  expect((await listOutbounds(caller)).body.data.map(({ name }) => name)).toEqual(["Hi"])
  const met = await boot({ app_id: "demo", device_id: first.demo_key, user: { user_id: "1" } })
  expect(met.user.name).toBe("Ada")
  expect(met.conversations).toHaveLength(1)
  // Without asking for it nothing is lost.
  await boot({ app_id: "demo", device_id: first.demo_key, user: { user_id: "3" } })
  expect(await open(cookie, {})).toEqual(first)
  expect((await list(caller, "users")).body.data).toHaveLength(3)
  expect(await open(cookie, { scene: { slug, revision: 1 } })).toEqual(first)
  expect((await list(caller, "users")).body.data).toHaveLength(2)
  // One's own workspace has nothing of it.
  expect((await list({ app_id: "demo", cookie }, "users")).body.data).toEqual([])
  const missing = await open<ErrorBody>(cookie, { scene: { slug, revision: 9 } })
  expect(missing.errors[0]).toMatchObject({ code: "not_found" })
})
