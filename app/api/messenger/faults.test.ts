// What a Messenger meets in a workspace whose team has switched a fault on.
import { readdirSync } from "node:fs"
import path from "node:path"
import { afterEach, describe, expect, test, vi } from "vitest"
import { opening, started } from "@/app/api/_testing/conversation"
import { clearFaults, getFaults, ping, postTo, setFaults, track } from "@/app/api/_testing/faults"
import { boot, event } from "@/app/api/_testing/messenger"
import { list, newWorkspace } from "@/app/api/_testing/reading"
import * as conversations from "@/app/api/messenger/conversations/route"
import * as events from "@/app/api/messenger/events/route"
import * as shutdowns from "@/app/api/messenger/shutdown/route"
import { messengerCalls } from "@/lib/contract/playground/faults"
import { withTestDatabase } from "@/lib/server/testing/database"

withTestDatabase()

afterEach(() => void vi.unstubAllEnvs())

/** A workspace with an open session, which has tracked before, so that it is remembered. */
async function furnish(faults: unknown[]) {
  const workspace = await newWorkspace()
  const { token } = await boot({ app_id: workspace.app_id })
  await track(token, [event({ name: "earlier" })])
  await setFaults(workspace, { faults })
  const namesOf = async () => (await list(workspace, "events")).body.data.map(({ event_name }) => event_name)
  const met = async () => {
    const { data } = (await list(workspace, "activity")).body
    return data.flatMap(({ type, trace_id, data }) => (type === "fault.met" ? [{ trace_id, ...data }] : []))
  }
  return { workspace, token, namesOf, met }
}

const later = event({ name: "later", trace_id: "trace-0001" })

test("every route of a Messenger is of a call that faults can name, and the other way round", () => {
  const files = readdirSync(import.meta.dirname, { recursive: true, encoding: "utf8" })
  const routes = files.filter((file) => path.basename(file) === "route.ts").map((file) => file.split(path.sep))
  const named = routes.map((parts) => messengerCalls.findLast((call) => parts.includes(call)))
  expect(named).not.toContain(undefined)
  expect(new Set(named)).toEqual(new Set(messengerCalls))
})

describe("a fault", () => {
  test("of a limit refuses as the real one does, and nothing is stored", async () => {
    vi.stubEnv("RATE_LIMITS", "off")
    const { workspace, token, namesOf, met } = await furnish([{ kind: "rate_limited", retry_after: 7 }])
    const { status, headers, body } = await track(token, [later])
    expect(status).toBe(429)
    expect(headers.get("retry-after")).toBe("7")
    expect(headers.get("ratelimit")).toMatch(/^"call";r=0;t=7$/)
    expect(headers.get("x-playground-fault")).toBe("rate_limited")
    expect(headers.get("access-control-expose-headers")).toContain("X-Playground-Fault")
    expect(body).toMatchObject({ type: "error.list", errors: [{ code: "rate_limited" }] })
    expect((await ping(workspace.app_id)).status).toBe(429)
    expect(await namesOf()).toEqual(["earlier"])
    expect(await met()).toContainEqual({ trace_id: "trace-0001", kind: "rate_limited", call: "events" })
    await clearFaults(workspace)
    expect((await track(token, [later])).status).toBe(200)
    expect(await namesOf()).toEqual(["later", "earlier"])
  })

  test("of a server fails as a real one does, and nothing is stored", async () => {
    const { workspace, token, namesOf } = await furnish([{ kind: "server_error" }])
    const { status, body } = await track(token, [later])
    expect(status).toBe(500)
    expect(body).toMatchObject({ errors: [{ code: "internal" }] })
    expect((await postTo("shutdown", shutdowns.POST, {}, token)).status).toBe(500)
    expect((await postTo("conversations", conversations.POST, opening(), token)).status).toBe(500)
    expect(await namesOf()).toEqual(["earlier"])
    await clearFaults(workspace)
    expect((await list(workspace, "conversations")).body.data.map(({ outbound }) => outbound)).not.toContain(null)
    expect((await postTo("shutdown", shutdowns.POST, {}, token)).status).toBe(200)
  })

  test("that loses the answer stores first, and what is sent again is stored once", async () => {
    const { workspace, token, namesOf } = await furnish([{ kind: "dropped_answer", times: 2 }])
    const answer = await postTo("events", events.POST, { events: [later] }, token)
    expect(answer.headers.get("x-playground-fault")).toBe("dropped_answer")
    await expect(answer.json()).rejects.toThrow()
    expect(await namesOf()).toEqual(["later", "earlier"])
    const message = opening("Once")
    const lost = await postTo("conversations", conversations.POST, message, token)
    await expect(lost.text()).rejects.toThrow()
    const again = await postTo("conversations", conversations.POST, message, token)
    expect(again.status).toBe(200)
    await track(token, [later])
    expect(await namesOf()).toEqual(["later", "earlier"])
    const written = (await list(workspace, "conversations")).body.data.filter(({ outbound }) => outbound === null)
    expect(written.map(({ messages }) => messages.length)).toEqual([1])
    expect((await getFaults(workspace)).body.faults).toEqual([])
  })

  test("of a slow network lets the answer come late", async () => {
    const { token } = await furnish([{ kind: "latency", calls: ["events"], ms: 300 }])
    const began = performance.now()
    expect((await track(token, [later])).status).toBe(200)
    expect(performance.now() - began).toBeGreaterThan(290)
  })

  test("strikes the calls that it names, and as often as it says, however many come at once", async () => {
    const { workspace, token, met } = await furnish([{ kind: "server_error", calls: ["events", "reply"], times: 3 }])
    expect((await ping(workspace.app_id, {}, token)).status).toBe(200)
    const answers = await Promise.all(Array.from({ length: 6 }, () => track(token, [later])))
    expect(answers.map(({ status }) => status).sort()).toEqual([200, 200, 200, 500, 500, 500])
    expect(await met()).toHaveLength(3)
    expect((await getFaults(workspace)).body.faults).toEqual([])
  })

  test("meets a newcomer's boot", async () => {
    const { workspace } = await furnish([{ kind: "server_error", calls: ["ping"] }])
    const answer = await ping(workspace.app_id, { user: { user_id: "new" } })
    expect(answer.status).toBe(500)
    expect((await list(workspace, "users")).body.data.map(({ user_id }) => user_id)).not.toContain("new")
  })

  test("leaves the team and other workspaces alone", async () => {
    const { workspace } = await furnish([{ kind: "server_error" }])
    expect((await list(workspace, "users")).status).toBe(200)
    const other = await newWorkspace()
    const { token } = await boot({ app_id: other.app_id })
    expect((await track(token, [later])).status).toBe(200)
    expect((await started(token)).messages).toHaveLength(1)
  })
})
