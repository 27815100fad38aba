import { describe, expect, test } from "vitest"
import { changeSettings, hashOf, refusalOf } from "@/app/api/_testing/identity"
import { boot, event, sendEvents } from "@/app/api/_testing/messenger"
import { changeName, findName, listNames, namesOf, removeName, track } from "@/app/api/_testing/names"
import { list, newWorkspace, openPage } from "@/app/api/_testing/reading"
import { dataNameListSchema } from "@/lib/contract/data-names"
import type { ErrorBody } from "@/lib/contract/errors"
import type { CreatedWorkspace } from "@/lib/contract/playground/playground"
import { database } from "@/lib/server/db/database"
import { heldMax, shares } from "@/lib/server/names/shares"
import { addressHeader } from "@/lib/server/rate-limit/caller"
import { withTestDatabase } from "@/lib/server/testing/database"

withTestDatabase()

const { active, one, unproven } = shares.event

const visit = async ({ app_id }: CreatedWorkspace) => (await boot({ app_id })).token

const logIn = async ({ app_id, secret }: CreatedWorkspace, user_id = "1") =>
  (await boot({ app_id, user: { user_id, user_hash: hashOf(secret, user_id) } })).token

const usageOf = async (workspace: CreatedWorkspace) => (await listNames(workspace, "event-names")).body.usage

describe("a new event name", () => {
  test("is stored on the user, in a fresh workspace and of an unproven login", async () => {
    const workspace = await newWorkspace()
    const { token, user } = await boot({ app_id: workspace.app_id, user: { user_id: "1" } })
    expect(await track(token, ["ordered"])).toEqual({})
    expect((await list(workspace, "events")).body.data).toMatchObject([{ event_name: "ordered", user: user.id }])
  })

  test("of one visitor too many is held, and their other events go on", async () => {
    const workspace = await newWorkspace()
    const token = await visit(workspace)
    const refused = await track(token, [...namesOf("junk", one), "more", "junk-0"])
    expect(refused).toEqual({ more: "event_name_held" })
    const held = await findName(workspace, "event-names", "more")
    expect(held).toMatchObject({ state: "held", is_proven: false, count: 0 })
    const { body } = await sendEvents(token, [event({ name: "more" })])
    expect(body.rejected[0]?.message).toMatch(/^"more" was not stored: .+ held until .+\.$/)
    expect((await usageOf(workspace)).active).toBe(one)
  })

  test("of other visitors still counts, and of proven logins when visitors have spent all of theirs", async () => {
    const workspace = await newWorkspace()
    const tokens = await Promise.all([visit(workspace), visit(workspace), visit(workspace)])
    await track(tokens[0], namesOf("one", one))
    expect(await track(tokens[1], ["of-another"])).toEqual({})
    await track(tokens[1], namesOf("two", one))
    expect(await track(tokens[2], ["of-a-third"])).toEqual({ "of-a-third": "event_name_held" })
    expect((await usageOf(workspace)).active).toBe(unproven)
    const proven = await logIn(workspace)
    expect(await track(proven, namesOf("proven", active - unproven))).toEqual({})
    expect(await track(proven, ["one-more"])).toEqual({ "one-more": "event_name_limit" })
  })

  test("of one address too many is held, where addresses are known", async () => {
    const workspace = await newWorkspace()
    const from = async (address: string, names: string[]) => {
      const { POST } = await import("@/app/api/messenger/events/route")
      const headers = { Authorization: `Bearer ${await visit(workspace)}`, [addressHeader()]: address }
      const body = JSON.stringify({ events: names.map((name) => event({ name })) })
      const init = { method: "POST", headers: { ...headers, "Content-Type": "application/json" }, body }
      return (await POST(new Request("http://localhost/api", init))).json()
    }
    expect((await from("192.0.2.1", namesOf("a", one / 2))).rejected).toEqual([])
    expect((await from("192.0.2.1", namesOf("b", one / 2))).rejected).toEqual([])
    expect((await from("192.0.2.1", ["c"])).rejected).toMatchObject([{ code: "event_name_held" }])
    expect((await from("192.0.2.2", ["c", "d"])).rejected).toMatchObject([{ code: "event_name_held" }])
    const rows = await (await database()).dataName.findMany({ where: { workspace: { appId: workspace.app_id } } })
    expect(JSON.stringify(rows)).not.toContain("192.0.2")
  })

  test("of a visitor is held from the first on where logins must be proven; a proven login lets it pass", async () => {
    const workspace = await newWorkspace()
    await changeSettings(workspace, { requires_verification: true })
    const visitor = await visit(workspace)
    expect(await track(visitor, ["ordered"])).toEqual({ ordered: "event_name_held" })
    expect(await track(await logIn(workspace), ["ordered"])).toEqual({})
    expect(await track(visitor, ["ordered"])).toEqual({})
    expect(await findName(workspace, "event-names", "ordered")).toMatchObject({ state: "active", is_proven: true })
  })

  test("brought by many at once passes no limit", async () => {
    const workspace = await newWorkspace()
    const tokens = await Promise.all(Array.from({ length: 6 }, () => visit(workspace)))
    await Promise.all(tokens.map((token, index) => track(token, namesOf(`of-${index}`, 30))))
    expect((await usageOf(workspace)).active).toBe(unproven)
    const proven = await Promise.all(["1", "2", "3"].map((id) => logIn(workspace, id)))
    await Promise.all(proven.map((token, index) => track(token, namesOf(`proven-${index}`, 30))))
    expect((await usageOf(workspace)).active).toBe(active)
  })

  test("is remembered with a bound: the oldest held ones make room", async () => {
    const workspace = await newWorkspace()
    await changeSettings(workspace, { requires_verification: true })
    for (let start = 0; start <= heldMax.all / heldMax.one; start++) {
      await track(await visit(workspace), namesOf(`of-${start}`, heldMax.one + 5))
    }
    expect(await usageOf(workspace)).toMatchObject({ active: 0, held: heldMax.all })
    const { data } = (await listNames(workspace, "event-names", { limit: "200" })).body
    expect(data.some(({ name }) => name.startsWith("of-0-"))).toBe(false)
  })
})

describe("the event names of a workspace", () => {
  test("are listed newest first with their state and use, page by page", async () => {
    const workspace = await newWorkspace()
    const token = await logIn(workspace)
    await track(token, ["first", "first", "second"])
    const archived = await findName(workspace, "event-names", "second")
    await changeName(workspace, "event-names", { id: archived.id, state: "archived" })
    const answer = await listNames(workspace, "event-names", { limit: "1" })
    expect(dataNameListSchema.strict().safeParse(answer.body).error).toBeUndefined()
    expect(answer.body).toMatchObject({
      data: [{ name: "second", state: "archived", count: 1, type: null, subject: "event", is_proven: true }],
      usage: { active: 1, held: 0, archived: 1, limit: active },
    })
    const rest = await listNames(workspace, "event-names", { limit: "1", cursor: answer.body.next ?? "" })
    expect(rest.body).toMatchObject({
      data: [{ name: "first", count: 2, last_used_at: expect.any(Number) }],
      next: null,
    })
    const { data } = (await listNames(workspace, "event-names", { state: "active" })).body
    expect(data.map(({ name }) => name)).toEqual(["first"])
  })

  test("count an event once, however often it is sent", async () => {
    const workspace = await newWorkspace()
    const token = await visit(workspace)
    const same = event({ name: "clicked" })
    await Promise.all([sendEvents(token, [same, same]), sendEvents(token, [same])])
    await Promise.all(Array.from({ length: 30 }, () => sendEvents(token, [event({ name: "clicked" })])))
    expect((await findName(workspace, "event-names", "clicked")).count).toBe(31)
  })

  test("that are archived are not stored, make room, and come back when there is some", async () => {
    const workspace = await newWorkspace()
    const token = await logIn(workspace)
    await track(token, namesOf("name", active))
    const { id } = await findName(workspace, "event-names", "name-0")
    expect((await changeName(workspace, "event-names", { id, state: "archived" })).body).toMatchObject({
      state: "archived",
    })
    const { body } = await sendEvents(token, [event({ name: "name-0" })])
    expect(body).toMatchObject({ accepted: [], rejected: [{ code: "event_name_archived" }] })
    expect(body.rejected[0]?.message).toMatch(/archived/)
    expect(await track(token, ["new", "newer"])).toEqual({ newer: "event_name_limit" })
    const refused = await changeName<ErrorBody>(workspace, "event-names", { id, state: "active" })
    expect([...refusalOf(refused), refused.body.errors[0]?.field]).toEqual([400, "event_name_limit", "state"])
    await removeName(workspace, "event-names", (await findName(workspace, "event-names", "new")).id)
    expect((await changeName(workspace, "event-names", { id, state: "active" })).status).toBe(200)
    expect(await track(token, ["name-0"])).toEqual({})
  })

  test("are refused also where another instance archived them", async () => {
    const workspace = await newWorkspace()
    const token = await visit(workspace)
    await track(token, ["ordered", "clicked"])
    // What another process does: nothing here is told.
    const where = { workspace: { appId: workspace.app_id }, name: "ordered" }
    const db = await database()
    await db.dataName.updateMany({ where, data: { state: "archived" } })
    expect(await track(token, ["ordered", "clicked"])).toEqual({ ordered: "event_name_archived" })
    await db.dataName.updateMany({ where, data: { state: "active" } })
    expect(await track(token, ["ordered"])).toEqual({})
    expect((await list(workspace, "events")).body.data.map(({ event_name }) => event_name)).toEqual([
      "ordered",
      "clicked",
      "clicked",
      "ordered",
    ])
  })

  test("that are held pass when the team activates them, and are nobody's share any more", async () => {
    const workspace = await newWorkspace()
    const token = await visit(workspace)
    await track(token, [...namesOf("junk", one), "more"])
    const { id } = await findName(workspace, "event-names", "more")
    const changed = await changeName(workspace, "event-names", { id, state: "active" })
    expect(changed.body).toMatchObject({ id, state: "active", is_proven: true })
    expect(await track(token, ["more", "other"])).toEqual({ other: "event_name_held" })
    const junk = await findName(workspace, "event-names", "junk-0")
    await changeName(workspace, "event-names", { id: junk.id, state: "archived" })
    expect(await track(token, ["another"])).toEqual({})
  })

  test("that are removed take their events along, and may begin anew", async () => {
    const workspace = await newWorkspace()
    const [token, other] = [await visit(workspace), await newWorkspace()]
    await track(token, ["junk", "junk", "kept"])
    await track(await visit(other), ["junk"])
    const { id } = await findName(workspace, "event-names", "junk")
    const removed = await removeName(workspace, "event-names", id)
    expect([removed.status, removed.body]).toEqual([200, { id, name: "junk", removed_count: 2 }])
    expect((await list(workspace, "events")).body.data.map(({ event_name }) => event_name)).toEqual(["kept"])
    expect((await list(other, "events")).body.data).toHaveLength(1)
    expect(refusalOf(await removeName<ErrorBody>(workspace, "event-names", id))).toEqual([404, "not_found"])
    expect(await track(token, ["junk"])).toEqual({})
    expect((await findName(workspace, "event-names", "junk")).count).toBe(1)
  })

  test("change once when two change them at once, and saying it again changes nothing", async () => {
    const workspace = await newWorkspace()
    await track(await visit(workspace), ["junk"])
    const { id } = await findName(workspace, "event-names", "junk")
    const archive = () => changeName(workspace, "event-names", { id, state: "archived" })
    const answers = [...(await Promise.all([archive(), archive()])), await archive()]
    expect(answers.map(({ status, body }) => [status, body.state])).toEqual(Array(3).fill([200, "archived"]))
    const rows = (await list(workspace, "activity")).body.data.filter(({ type }) => type === "workspace.changed")
    expect(rows.map(({ data }) => data.fields)).toEqual([["event_names"]])
    const gone = await Promise.all([1, 2].map(() => removeName<ErrorBody>(workspace, "event-names", id)))
    expect(gone.filter(({ status }) => status === 200).length).toBeGreaterThan(0)
    expect(gone.every(({ status }) => status === 200 || status === 404)).toBe(true)
  })

  test("take no state but active and archived, and no id of another workspace or kind", async () => {
    const [workspace, other] = [await newWorkspace(), await newWorkspace()]
    await track(await visit(workspace), ["mine"])
    const { id } = await findName(workspace, "event-names", "mine")
    for (const state of ["held", "gone", null, 1, undefined]) {
      const refused = await changeName<ErrorBody>(workspace, "event-names", { id, state })
      expect([...refusalOf(refused), refused.body.errors[0]?.field]).toEqual([400, "invalid_request", "state"])
    }
    const strangers = [
      { caller: other, place: "event-names", id },
      { caller: workspace, place: "attributes", id },
      { caller: workspace, place: "event-names", id: "nam_none" },
    ] as const
    for (const { caller, place, id: asked } of strangers) {
      const change = await changeName<ErrorBody>(caller, place, { id: asked, state: "archived" })
      expect(refusalOf(change)).toEqual([404, "not_found"])
      expect(refusalOf(await removeName<ErrorBody>(caller, place, asked))).toEqual([404, "not_found"])
    }
    expect((await listNames(other, "event-names")).body.data).toEqual([])
    expect((await findName(workspace, "event-names", "mine")).state).toBe("active")
    for (const query of [{ limit: "0" }, { state: "gone" }, { cursor: "x" }] as Record<string, string>[]) {
      expect((await listNames(workspace, "event-names", query)).status).toBe(400)
    }
  })

  test("are the team's only", async () => {
    const [workspace, other] = [await newWorkspace(), await newWorkspace()]
    await track(await visit(workspace), ["mine"])
    const { id } = await findName(workspace, "event-names", "mine")
    const { cookie } = await openPage()
    for (const access of [{}, { access_token: other.access_token }, { cookie }]) {
      const stranger = { app_id: workspace.app_id, ...access }
      const answers = [
        await listNames<ErrorBody>(stranger, "event-names"),
        await changeName<ErrorBody>(stranger, "event-names", { id, state: "archived" }),
        await removeName<ErrorBody>(stranger, "event-names", id),
      ]
      expect(answers.map(refusalOf)).toEqual(Array(3).fill([401, "access_denied"]))
    }
  })
})
