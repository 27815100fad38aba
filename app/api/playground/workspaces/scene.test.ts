// A workspace as a scene, and a scene in a workspace.
import { expect, test } from "vitest"
import { listBrowsers, withScopes } from "@/app/api/_testing/access"
import { createArticle, createOutbound, listOutbounds, text } from "@/app/api/_testing/content"
import { started } from "@/app/api/_testing/conversation"
import { getFaults, setFaults } from "@/app/api/_testing/faults"
import { callAsTeam } from "@/app/api/_testing/identity"
import { boot, event, sendEvents, sendPing } from "@/app/api/_testing/messenger"
import { listNames } from "@/app/api/_testing/names"
import { describe, list, newWorkspace, openPage } from "@/app/api/_testing/reading"
import { bringIn, exported, exportScene } from "@/app/api/_testing/scenes"
import * as clock from "@/app/api/playground/workspaces/[app_id]/clock/route"
import type { ErrorBody } from "@/lib/contract/errors"
import { limits } from "@/lib/contract/limits"
import type { ClockResource } from "@/lib/contract/playground/clock"
import { sceneSchema } from "@/lib/contract/scene/scene"
import { database } from "@/lib/server/db/database"
import { withTestDatabase } from "@/lib/server/testing/database"
import { dump } from "@/lib/server/testing/dump"

withTestDatabase()

const hello = text("Hello")
const ada = { user_id: "1", email: "ada@example.com", name: "Ada", custom_attributes: { plan: "pro" } }
const scene = {
  version: 1,
  companies: [{ company_id: "acme", name: "Acme", monthly_spend: 40 }],
  people: [
    { ...ada, companies: ["acme"], events: [{ name: "invited-friend", metadata: { channel: "email" } }] },
    { email: "eve@example.com" },
    { role: "lead", email: "eve@example.com", name: "Eve" },
  ],
  outbounds: [{ number: 7, kind: "chat", name: "For pros", blocks: hello }],
  articles: [{ number: 9, title: "How", collection: "All", blocks: hello }],
}
const counts = { people: 3, companies: 1, events: 1, messages: 1, articles: 1 }

const firstError = ({ body }: { body: ErrorBody }) => body.errors[0]

/** A workspace in which everything was made by the verbs of pages and of the team. */
async function livedIn() {
  const workspace = await newWorkspace()
  const { app_id } = workspace
  const company = { company_id: "acme", name: "Acme", plan: "big", monthly_spend: 12, seats: 4 }
  const { token } = await boot({
    app_id,
    user: {
      ...{ user_id: "1", email: "Ada@example.com", name: "Ada", phone: "1", plan: "pro" },
      company,
      created_at: 1_700_000_000,
    },
  })
  await sendEvents(token, [
    event({ name: "invited-friend", metadata: { price: { amount: 3, currency: "eur" }, b: 1, a: true } }),
  ])
  await sendEvents(token, [event({ name: "opened" }), event({ name: "opened" })])
  await boot({ app_id, user: { email: "eve@example.com", score: 0.1, seen_at: 1_700_000_000 } })
  const visitor = await boot({ app_id })
  await started(visitor.token)
  await createArticle(workspace, { title: "New", collection: "All", blocks: hello })
  await createOutbound(workspace, {
    kind: "banner",
    name: "B",
    trigger: null,
    content: { position: "top", blocks: hello },
  })
  return workspace
}

/** The rows that a scene speaks of, without our ids. */
async function rowsOf(app_id: string) {
  const db = await database()
  const { id: workspaceId } = await db.workspace.findUniqueOrThrow({ where: { appId: app_id } })
  const mine = { workspaceId, role: { not: "visitor" as const } }
  const omit = { id: true, workspaceId: true } as const
  return {
    users: await db.user.findMany({
      where: mine,
      omit: { ...omit, visitorId: true },
      include: { events: { omit: { workspaceId: true, userId: true, traceId: true }, orderBy: { id: "asc" } } },
      orderBy: [{ createdAt: "asc" }, { id: "asc" }],
    }),
    companies: await db.company.findMany({ where: { workspaceId }, omit, orderBy: { companyId: "asc" } }),
    names: await db.dataName.findMany({
      where: { workspaceId },
      omit: { ...omit, broughtBy: true, broughtFrom: true, lastUsedAt: true },
      orderBy: [{ subject: "asc" }, { name: "asc" }],
    }),
    outbounds: await db.outbound.findMany({
      where: { workspaceId },
      omit: { ...omit, adminId: true },
      orderBy: { number: "asc" },
    }),
    articles: await db.article.findMany({ where: { workspaceId }, omit, orderBy: { number: "asc" } }),
    admins: await db.admin.findMany({
      where: { workspaceId },
      omit: { ...omit, createdAt: true },
      orderBy: { id: "asc" },
    }),
  }
}

test("a workspace that was lived in is the same rows elsewhere, and the same bytes when it is written out again", async () => {
  const workspace = await livedIn()
  const written = await exported(workspace)
  const other = await newWorkspace()
  await boot({ app_id: other.app_id, user: { user_id: "somebody else" } })
  expect(await bringIn(other, written, { mode: "replace" })).toMatchObject({
    status: 200,
    body: { mode: "replace", counts: { people: 3, companies: 1, events: 3, articles: 7 } },
  })
  expect(await rowsOf(other.app_id)).toEqual(await rowsOf(workspace.app_id))
  expect(await exported(other)).toBe(written)
  // Added to a workspace that has nothing, it is the same again.
  const third = await newWorkspace()
  await bringIn(third, { version: 1, team: JSON.parse(written).team }, { mode: "replace" })
  expect(await bringIn(third, written)).toMatchObject({ status: 200 })
  expect(await exported(third)).toBe(written)
})

test("no secret, token, key, hash or id of ours is in it, and it can be read again", async () => {
  const workspace = await livedIn()
  const written = await exported(workspace)
  const db = await database()
  const row = await db.workspace.findUniqueOrThrow({ where: { appId: workspace.app_id } })
  for (const secret of [row.secret, row.appId, row.id, workspace.access_token]) expect(written).not.toContain(secret)
  expect(written).not.toMatch(/\b(usr|cmp|adm|out|art|wks|ses|tok)_[0-9a-z]{20}/)
  expect(sceneSchema.safeParse(JSON.parse(written)).success).toBe(true)
  expect(
    JSON.parse(await exported(workspace, { events: "none" })).people.flatMap((each: { events: [] }) => each.events),
  ).toEqual([])
})

test("people of a scene can log in, and its messages reach them", async () => {
  const workspace = await newWorkspace()
  expect((await bringIn(workspace, scene, { mode: "replace" })).body).toEqual({ mode: "replace", counts })
  const { user, conversations } = await boot({ app_id: workspace.app_id, user: { user_id: "1" } })
  expect(user).toMatchObject({ email: "ada@example.com", name: "Ada" })
  expect(conversations.map(({ messages }) => messages[0]?.blocks)).toEqual([hello])
  const eve = await boot({ app_id: workspace.app_id, user: { email: "eve@example.com" } })
  const { data } = (await list(workspace, "users")).body
  expect(data.map(({ id }) => id)).toContain(eve.user.id)
  expect(data).toHaveLength(3)
  const names = await listNames(workspace, "event-names")
  expect(names.body.data).toMatchObject([{ name: "invited-friend", state: "active", count: 1 }])
  const log = (await list(workspace, "activity", { limit: "200" })).body.data
  expect(log.find(({ type }) => type === "scene.imported")?.data).toEqual({ mode: "replace", ...counts })
})

test("a scene that is added twice brings nothing twice, and keeps what is there besides", async () => {
  const workspace = await newWorkspace()
  const before = (await listOutbounds(workspace)).body.data.length
  for (const _ of [1, 2, 3])
    expect((await bringIn(workspace, { ...scene, outbounds: [{ ...scene.outbounds[0], number: 70 }] })).status).toBe(
      200,
    )
  expect((await list(workspace, "users")).body.data).toHaveLength(3)
  expect((await list(workspace, "events")).body.data).toHaveLength(1)
  expect((await listOutbounds(workspace)).body.data).toHaveLength(before + 1)
})

test("what is there with another value is a conflict that changes nothing", async () => {
  const workspace = await newWorkspace()
  await boot({ app_id: workspace.app_id, user: { user_id: "1", name: "Grace" } })
  const refused: [scene: object, field: string][] = [
    [{ ...scene, companies: [{ company_id: "new" }], people: [ada] }, "people.0.email"],
    [{ version: 1, outbounds: [{ ...scene.outbounds[0], number: 1 }] }, "outbounds.0.name"],
    [{ version: 1, articles: [{ ...scene.articles[0], number: 101 }] }, "articles.0.title"],
    [{ version: 1, team: [{ name: "Other", email: "maya@playground.example" }] }, "team.0.name"],
  ]
  // From here on the token's last use is noted.
  await exported(workspace)
  const before = await dump()
  for (const [given, field] of refused) {
    const answer = await bringIn<ErrorBody>(workspace, given)
    expect([answer.status, firstError(answer)]).toMatchObject([409, { code: "scene_conflict", field }])
  }
  expect(await dump()).toEqual(before)
})

test("settings of a new workspace give way, others are a conflict, and a rule of proof needs its scope", async () => {
  const workspace = await newWorkspace()
  const settings = { name: "Acme", greeting: "Hi", requires_verification: true }
  const writer = await withScopes(workspace, "read", "write")
  expect(firstError(await bringIn<ErrorBody>(writer, { version: 1, settings }))?.code).toBe("secrets_scope_missing")
  expect((await bringIn(workspace, { version: 1, settings })).status).toBe(200)
  expect(JSON.parse(await exported(workspace)).settings).toMatchObject(settings)
  const other = await bringIn<ErrorBody>(workspace, { version: 1, settings: { greeting: "Other" } })
  expect(firstError(other)).toMatchObject({ code: "scene_conflict", field: "settings.greeting" })
  expect((await bringIn(workspace, { version: 1 }, { mode: "replace" })).status).toBe(200)
  const { greeting, name } = JSON.parse(await exported(workspace)).settings
  expect([greeting, name]).toEqual(["Hello! What are you building today?", "Acme"])
})

test("replacing ends the sessions of who was there, and keeps access", async () => {
  const { cookie } = await openPage()
  const workspace = await newWorkspace(cookie)
  const { token } = await boot({ app_id: workspace.app_id, user: { user_id: "1" } })
  await started(token)
  await bringIn(workspace, scene, { mode: "replace" })
  expect(firstError(await sendEvents<ErrorBody>(token, [event({ name: "late" })]))?.code).toBe("session_expired")
  expect((await describe<{ is_readable: boolean }>({ app_id: workspace.app_id, cookie })).body.is_readable).toBe(true)
  expect((await listBrowsers(workspace)).body.data).toHaveLength(1)
})

test("replacing gives back the clock and the faults, and tells of it; adding leaves them", async () => {
  const workspace = await newWorkspace()
  await callAsTeam(clock.PATCH, workspace, "PATCH", { advance: "365d" })
  const isMoved = async () => !(await callAsTeam<ClockResource>(clock.GET, workspace, "GET")).body.is_real
  await setFaults(workspace, { presets: ["server_error"] })
  await bringIn(workspace, scene)
  expect((await getFaults(workspace)).body.presets).toEqual(["server_error"])
  expect(await isMoved()).toBe(true)
  await bringIn(workspace, { version: 1, people: [{ user_id: "new" }] }, { mode: "replace" })
  expect((await getFaults(workspace)).body.faults).toEqual([])
  expect(await isMoved()).toBe(false)
  const { data } = (await list(workspace, "activity")).body
  expect(data.slice(0, 2).map(({ type, data }) => [type, data.fields])).toEqual([
    ["scene.imported", undefined],
    ["workspace.changed", ["clock", "faults"]],
  ])
  // What the scene says no time of came now, not in a year.
  const [person] = (await list(workspace, "users")).body.data
  expect(person?.created_at).toBeLessThanOrEqual(Date.now() / 1_000)
  await bringIn(workspace, scene, { mode: "replace" })
  expect((await list(workspace, "activity")).body.data[1]?.type, "nothing to give back").toBe("scene.imported")
})

test("a request that is sent again does its work once, and another one with its key is refused", async () => {
  const workspace = await newWorkspace()
  const first = await bringIn(workspace, scene, { mode: "replace", repeat: "one" })
  await boot({ app_id: workspace.app_id, user: { user_id: "later" } })
  expect((await bringIn(workspace, scene, { mode: "replace", repeat: "one" })).body).toEqual(first.body)
  expect((await list(workspace, "users")).body.data).toHaveLength(4)
  const other = await bringIn<ErrorBody>(workspace, { version: 1 }, { mode: "replace", repeat: "one" })
  expect(firstError(other)?.code).toBe("idempotency_mismatch")
  await bringIn(workspace, scene, { mode: "replace", repeat: "two" })
  expect((await list(workspace, "users")).body.data).toHaveLength(3)
})

test("several at once leave one whole scene", async () => {
  const workspace = await newWorkspace()
  const many = await Promise.all([
    ...["replace", "replace", "add", "add"].map((mode) => bringIn(workspace, scene, { mode })),
    sendPing({ app_id: workspace.app_id, user: { user_id: "1" } }),
  ])
  expect(many.map(({ status }) => status).filter((status) => status >= 500)).toEqual([])
  const { people, companies } = JSON.parse(await exported(workspace))
  expect(people.filter((person: { user_id?: string }) => person.user_id === "1")).toHaveLength(1)
  expect(companies).toHaveLength(1)
})

test("another tenant neither reads nor writes it, and what is no scene changes nothing", async () => {
  const workspace = await newWorkspace()
  const stranger = { ...(await newWorkspace()), app_id: workspace.app_id }
  expect((await exportScene(stranger)).status).toBe(401)
  expect((await bringIn(stranger, scene)).status).toBe(401)
  // From here on the token's last use is noted.
  await exported(workspace)
  const before = await dump()
  const million = `{"version":1,"people":[${'{"user_id":"1"},'.repeat(200_000)}]}`
  const refused: [given: object | string, code: string, field?: string][] = [
    ['{"version":1,"people":[{"user_id":"1"}', "invalid_json"],
    [million, "body_too_large"],
    [{ ...scene, version: 2 }, "invalid_request", "version"],
    [{ ...scene, people: [{ ...ada, is_admin: true }] }, "invalid_request", "people.0.is_admin"],
    [
      { ...scene, people: [{ ...ada, custom_attributes: { "a.b": 1 } }] },
      "invalid_request",
      "people.0.custom_attributes.a.b",
    ],
    [
      { version: 1, people: [{ ...ada, events: [{ name: "a", metadata: { deep: { er: 1 } } }] }] },
      "invalid_request",
      "people.0.events.0.metadata.deep",
    ],
    [{ version: 1, people: [{ ...ada, name: "\u0000" }] }, "invalid_request", "people.0.name"],
    [
      {
        version: 1,
        outbounds: [
          {
            ...scene.outbounds[0],
            blocks: Array.from({ length: 8 }, () => ({ type: "paragraph", text: "x".repeat(5_000) })),
          },
        ],
      },
      "invalid_request",
      "outbounds.0.blocks",
    ],
    [
      { version: 1, event_names: Array.from({ length: limits.activeEventNames + 1 }, (_, n) => ({ name: `e${n}` })) },
      "event_name_limit",
      "event_names",
    ],
  ]
  for (const [given, code, field] of refused) {
    const answer = await bringIn<ErrorBody>(workspace, given)
    expect(firstError(answer)).toMatchObject({ code, ...(field && { field }) })
  }
  expect(firstError(await bringIn<ErrorBody>(workspace, scene, { mode: "merge" }))?.field).toBe("mode")
  expect(await dump()).toEqual(before)
})
