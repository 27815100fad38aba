import { afterEach, describe, expect, test, vi } from "vitest"
import { callAsTeam, refusalOf, tokenOf } from "@/app/api/_testing/identity"
import { boot, event, post, sendEvents, sendPing, update } from "@/app/api/_testing/messenger"
import { type Caller, list, newWorkspace } from "@/app/api/_testing/reading"
import * as shutdown from "@/app/api/messenger/shutdown/route"
import type { ErrorBody } from "@/lib/contract/errors"
import { type ClockResource, clockResourceSchema } from "@/lib/contract/playground/clock"
import { withTestDatabase } from "@/lib/server/testing/database"
import { DELETE, GET, PATCH } from "./[app_id]/clock/route"

withTestDatabase()

afterEach(() => void vi.useRealTimers())

const dayMs = 86_400_000

const handlers = { GET, PATCH, DELETE } as const

const ask = <Body = ClockResource>(caller: Caller, method: keyof typeof handlers, body?: unknown) =>
  callAsTeam<Body>(handlers[method], caller, method, body)

const move = (caller: Caller, change: object) => ask(caller, "PATCH", change)

/** Stops the real time, so that what is told of it is exact. */
function stopTime() {
  vi.useFakeTimers({ toFake: ["Date"] })
}

describe("a workspace's clock", () => {
  test("goes by the real time until it is moved, and does so again when it is given back", async () => {
    stopTime()
    const workspace = await newWorkspace()
    const real = { now: new Date().toISOString(), is_real: true, offset_ms: 0, is_frozen: false }
    expect(clockResourceSchema.strict().parse((await ask(workspace, "GET")).body)).toEqual(real)
    const moved = { now: new Date(Date.now() + 7 * dayMs).toISOString(), is_real: false, offset_ms: 7 * dayMs }
    expect((await move(workspace, { advance: "7d" })).body).toEqual({ ...moved, is_frozen: false })
    expect((await ask(workspace, "GET")).body).toMatchObject(moved)
    expect((await ask(workspace, "DELETE")).body).toEqual(real)
    expect((await ask(workspace, "DELETE")).body).toEqual(real)
  })

  test("runs on from a time that it was set to, and stands still while it is frozen", async () => {
    stopTime()
    const workspace = await newWorkspace()
    const set = "2030-01-31T12:00:00.000Z"
    expect((await move(workspace, { set, frozen: true })).body).toMatchObject({ now: set, is_frozen: true })
    vi.setSystemTime(Date.now() + 5_000)
    expect((await ask(workspace, "GET")).body.now).toBe(set)
    expect((await move(workspace, { advance: "1m" })).body).toMatchObject({ now: "2030-01-31T12:01:00.000Z" })
    await move(workspace, { frozen: false })
    vi.setSystemTime(Date.now() + 5_000)
    expect((await ask(workspace, "GET")).body).toMatchObject({ now: "2030-01-31T12:01:05.000Z", is_frozen: false })
  })

  test("stamps what is stored there, and nothing of another workspace", async () => {
    const [workspace, other] = [await newWorkspace(), await newWorkspace()]
    await move(workspace, { set: "2030-01-31T12:00:00Z", frozen: true })
    const at = Date.UTC(2030, 0, 31, 12) / 1_000
    const [ada, bob] = await Promise.all(
      [workspace, other].map(({ app_id }) => boot({ app_id, user: { user_id: "1" } })),
    )
    // The second time the server remembers whose the session is.
    for (const name of ["ordered", "paid"]) {
      await Promise.all([ada, bob].map((person) => sendEvents(person?.token, [event({ name })])))
    }
    const [user] = (await list(workspace, "users")).body.data
    expect(user).toMatchObject({ created_at: at, updated_at: at })
    const tracked = (await list(workspace, "activity")).body.data.filter(({ type }) => type === "event.tracked")
    expect(tracked.map(({ created_at }) => created_at)).toEqual([at, at])
    const [elsewhere] = (await list(other, "users")).body.data
    expect(Math.abs((elsewhere?.created_at ?? 0) - Date.now() / 1_000)).toBeLessThan(60)
  })

  test("ends sessions after their week, for pings, events and shutdown alike", async () => {
    const workspace = await newWorkspace()
    const open = () => boot({ app_id: workspace.app_id, user: { user_id: "1" } })
    const [one, two, three] = [await open(), await open(), await open()]
    await move(workspace, { advance: "6d" })
    await update({ app_id: workspace.app_id }, one.token)
    await move(workspace, { advance: "25h" })
    // The update gave it another week.
    expect((await sendEvents(one.token, [event({ name: "ordered" })])).status).toBe(200)
    const ended = [401, "session_expired"]
    const ping = await sendPing<ErrorBody>({ app_id: workspace.app_id, command: "update" }, two.token)
    expect(refusalOf(ping)).toEqual(ended)
    const sent = await sendEvents<ErrorBody>(three.token, [event({ name: "ordered" })])
    expect(refusalOf(sent)).toEqual(ended)
    expect(refusalOf(await post<ErrorBody>(shutdown.POST, {}, three.token))).toEqual(ended)
    await ask(workspace, "DELETE")
    expect((await sendEvents(three.token, [event({ name: "ordered" })])).status).toBe(200)
  })

  test("lets a JWT expire, and one of that time in", async () => {
    const workspace = await newWorkspace()
    const claims = { user_id: "1", exp: Math.floor(Date.now() / 1_000) + 3_600 }
    const login = async (exp: number) => {
      const user = { user_id: "1", intercom_user_jwt: await tokenOf(workspace.secret, { ...claims, exp }) }
      return (await sendPing({ app_id: workspace.app_id, user })).status
    }
    expect(await login(claims.exp)).toBe(200)
    await move(workspace, { advance: "2h" })
    expect(await login(claims.exp)).toBe(403)
    expect(await login(claims.exp + 7_200)).toBe(200)
  })

  test("set back takes nothing away, and what comes afterwards is stored at that time", async () => {
    const workspace = await newWorkspace()
    const { token } = await boot({ app_id: workspace.app_id, user: { user_id: "1" } })
    await move(workspace, { set: "2020-01-01T00:00:00Z" })
    expect((await sendEvents(token, [event({ name: "ordered" })])).status).toBe(200)
    const [stored] = (await list(workspace, "events")).body.data
    expect(stored?.event_name).toBe("ordered")
  })

  test("moved twice at once has moved both ways; each change is logged", async () => {
    stopTime()
    const workspace = await newWorkspace()
    await Promise.all([move(workspace, { advance: "1d" }), move(workspace, { advance: "2d" })])
    expect((await ask(workspace, "GET")).body.offset_ms).toBe(3 * dayMs)
    const { data } = (await list(workspace, "activity")).body
    expect(data.map(({ data }) => data).slice(0, 2)).toEqual([{ fields: ["clock"] }, { fields: ["clock"] }])
  })

  test.each([
    [{ advance: "soon" }, "advance"],
    [{ advance: "-1d" }, "advance"],
    [{ advance: "99999d" }, "advance"],
    [{ set: "tomorrow" }, "set"],
    [{ set: "1999-12-31T00:00:00Z" }, "set"],
    [{ set: "2030-01-01T00:00:00Z", advance: "1d" }, "advance"],
    [{}, "advance"],
    [{ frozen: "yes" }, "frozen"],
  ])("refuses %j and names the field", async (change, field) => {
    const { status, body } = await ask<ErrorBody>(await newWorkspace(), "PATCH", change)
    expect([status, body.errors[0]?.field]).toEqual([400, field])
  })
})
