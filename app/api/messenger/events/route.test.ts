import { randomUUID } from "node:crypto"
import { describe, expect, test } from "vitest"
import { createOutbound, listOutbounds, stopOutbound, text } from "@/app/api/_testing/content"
import { hashOf } from "@/app/api/_testing/identity"
import { boot, event, newAppId, sendEvents } from "@/app/api/_testing/messenger"
import { type Caller, list, newWorkspace } from "@/app/api/_testing/reading"
import type { ErrorBody } from "@/lib/contract/errors"
import { limits } from "@/lib/contract/limits"
import { eventsResponseSchema } from "@/lib/contract/messenger/messenger"
import { activityDataSchemas } from "@/lib/contract/playground/activity"
import { withTestDatabase } from "@/lib/server/testing/database"

withTestDatabase()

async function newUser() {
  const workspace = await newWorkspace()
  const { token, user } = await boot({ app_id: workspace.app_id, user: { user_id: "1" } })
  return { workspace, token, user }
}

describe("trackEvent", () => {
  test("stores the event with its metadata, time and trace", async () => {
    const { workspace, token, user } = await newUser()
    const metadata = { price: { amount: 500, currency: "eur" }, link: { url: "https://a.example", value: "A" }, n: 1.5 }
    const sent = event({ name: "ordered", metadata, trace_id: "trace-0003" })
    const answer = await sendEvents(token, [sent])
    expect(eventsResponseSchema.strict().safeParse(answer.body).error).toBeUndefined()
    expect(answer.body).toMatchObject({ accepted: [sent.id], rejected: [], warnings: [] })
    const { data } = (await list(workspace, "events")).body
    expect(data).toEqual([
      {
        id: sent.id,
        event_name: "ordered",
        metadata,
        created_at: sent.created_at,
        trace_id: "trace-0003",
        user: user.id,
        user_id: "1",
        email: null,
      },
    ])
  })

  test("lists the last event first, also when one request carries many", async () => {
    const { workspace, token } = await newUser()
    await sendEvents(token, [event({ name: "a" }), event({ name: "b" })])
    await sendEvents(token, [event({ name: "c" })])
    const { data } = (await list(workspace, "events")).body
    expect(data.map(({ event_name }) => event_name)).toEqual(["c", "b", "a"])
  })

  test("sent again is accepted and stored once: in one batch, at once, and from another session", async () => {
    const { workspace, token } = await newUser()
    const other = await boot({ app_id: workspace.app_id, user: { user_id: "1" } })
    const same = event({ name: "clicked" })
    const tries = [[same, same], [same], [same]].map((events) => sendEvents(token, events))
    const answers = [...(await Promise.all(tries)), await sendEvents(other.token, [same])]
    for (const { status, body } of answers) expect([status, new Set(body.accepted)]).toEqual([200, new Set([same.id])])
    expect((await list(workspace, "events")).body.data).toHaveLength(1)
    const { data } = (await list(workspace, "activity")).body
    expect(data.filter(({ type }) => type === "event.tracked")).toHaveLength(1)
  })

  test("with an id that another workspace uses is stored in both", async () => {
    const [one, two] = [await newUser(), await newUser()]
    const same = event({ name: "clicked" })
    await sendEvents(one.token, [same])
    await sendEvents(two.token, [same])
    expect((await list(two.workspace, "events")).body.data).toHaveLength(1)
  })

  test("from many callers at once loses nothing and gives each row its own cursor", async () => {
    const { workspace, token } = await newUser()
    const sent = await Promise.all(Array.from({ length: 60 }, () => sendEvents(token, [event({ name: "clicked" })])))
    expect(sent.every(({ status }) => status === 200)).toBe(true)
    const { data } = (await list(workspace, "activity", { limit: "200" })).body
    const cursors = data.filter(({ type }) => type === "event.tracked").map(({ cursor }) => cursor)
    expect(new Set(cursors).size).toBe(60)
  })

  test("with metadata that cannot be stored drops that part and says so", async () => {
    const { workspace, token } = await newUser()
    const metadata = JSON.parse('{"ok":1,"a.b":1,"deep":{"x":{"y":1}},"list":[1],"OK":2,"__proto__":{"admin":true}}')
    const { body } = await sendEvents(token, [
      event({ name: "clicked", metadata: { ...metadata, long: "x".repeat(256) } }),
    ])
    expect(body.accepted).toHaveLength(1)
    expect(body.warnings.map(({ field }) => field).sort()).toEqual(
      ["OK", "a.b", "deep", "list", "long"].map((key) => `events.0.metadata.${key}`).sort(),
    )
    expect((await list(workspace, "events")).body.data[0]?.metadata).toEqual({ ok: 1 })
  })

  test("that is not an event is refused with the field and the reason", async () => {
    const { token } = await newUser()
    const keys = Object.fromEntries(Array.from({ length: 21 }, (_, index) => [`key${index}`, index]))
    const wrong = [
      { given: event({ name: "" }), field: "events.0.name" },
      { given: event({ name: "x".repeat(121) }), field: "events.0.name" },
      { given: event({ name: "many", metadata: keys }), field: "events.0.metadata" },
      { given: event({ name: "late", created_at: 1_795_000_000_000 }), field: "events.0.created_at" },
      { given: { ...event({ name: "x" }), id: "1" }, field: "events.0.id" },
      { given: event({ name: "nul\u0000" }), field: "events.0.name" },
      { given: event({ name: "half \ud800" }), field: "events.0.name" },
      { given: { ...event({ name: "x" }), name: 5 }, field: "events.0.name" },
    ]
    for (const { given, field } of wrong) {
      const { status, body } = await sendEvents<ErrorBody>(token, [given])
      expect([status, body.errors[0]?.code, body.errors[0]?.field]).toEqual([400, "invalid_request", field])
    }
    expect((await sendEvents(token, [])).status).toBe(400)
  })

  test("with a 121st name is refused; the names before it still work", async () => {
    const workspace = await newWorkspace()
    const user = { user_id: "1", user_hash: hashOf(workspace.secret, "1") }
    const { token } = await boot({ app_id: workspace.app_id, user })
    const names = Array.from({ length: limits.activeEventNames }, (_, index) => event({ name: `name-${index}` }))
    for (let start = 0; start < names.length; start += limits.eventsPerRequest) {
      await sendEvents(token, names.slice(start, start + limits.eventsPerRequest))
    }
    const extra = event({ name: "one-too-many" })
    const { body } = await sendEvents(token, [extra, event({ name: "name-0" })])
    expect(body.rejected).toMatchObject([{ id: extra.id, code: "event_name_limit" }])
    expect(body.accepted).toHaveLength(1)
    const { data } = (await list(workspace, "events", { limit: "200" })).body
    expect(data.some(({ event_name }) => event_name === "one-too-many")).toBe(false)
  })

  test("delivers the message it triggers, once", async () => {
    const { workspace, token } = await newUser()
    const invite = () => sendEvents(token, [event({ name: "invited-friend", trace_id: "trace-0004" })])
    const answers = await Promise.all([invite(), invite(), invite()])
    expect(answers.flatMap(({ body }) => body.delivered)).toHaveLength(1)
    const { data } = (await list(workspace, "activity")).body
    const delivered = data.filter(({ type, trace_id }) => type === "message.delivered" && trace_id === "trace-0004")
    expect(delivered).toHaveLength(1)
  })

  test("needs a session", async () => {
    await newAppId()
    const without = await sendEvents<ErrorBody>(undefined, [event({ name: "x" })])
    const unknown = await sendEvents<ErrorBody>(randomUUID(), [event({ name: "x" })])
    expect([without.status, without.body.errors[0]?.code]).toEqual([401, "session_missing"])
    expect([unknown.status, unknown.body.errors[0]?.code]).toEqual([401, "session_expired"])
  })
})

describe("an event that messages wait for", () => {
  test("says of each why it came or did not, under its own call", async () => {
    const { workspace, token } = await newUser()
    await createOutbound(workspace, forPro("A tip for pro", "invited-friend"))
    await createOutbound(workspace, forPro("Another event's", "viewed-prices"))
    await sendEvents(token, [event({ name: "invited-friend", trace_id: "trace-0005" })])
    const { data } = (await listOutbounds(workspace)).body
    const numbered = (name: string) => ({ number: data.find((each) => each.name === name)?.number, name })
    expect(await looks(workspace)).toEqual([
      {
        trace_id: "trace-0005",
        delivered: 1,
        unread: 2,
        event_name: "invited-friend",
        weighed: [
          { ...numbered("Thanks for the invitation"), verdict: "delivered" },
          { ...numbered("A tip for pro"), verdict: "unmatched", reason: 'plan is not set, needs "pro"' },
        ],
      },
    ])
  })

  test("says also that they have them already, when it comes again, at once or later", async () => {
    const { workspace, token } = await newUser()
    await sendEvents(token, [
      event({ name: "invited-friend", trace_id: "trace-0006" }),
      event({ name: "invited-friend", trace_id: "trace-0007" }),
    ])
    await sendEvents(token, [event({ name: "invited-friend", trace_id: "trace-0008" })])
    const said = (await looks(workspace)).map(({ trace_id, delivered, weighed }) => [
      trace_id,
      delivered,
      weighed?.map(({ verdict }) => verdict),
    ])
    expect(said).toEqual([
      ["trace-0008", 0, ["received"]],
      ["trace-0007", 0, ["received"]],
      ["trace-0006", 1, ["delivered"]],
    ])
  })

  test("keeps what it brings apart from what another of the same request brings", async () => {
    const { workspace, token } = await newUser()
    await createOutbound(workspace, { ...forPro("Prices", "viewed-prices"), audience: everyone })
    await sendEvents(token, [
      event({ name: "clicked", trace_id: "trace-0009" }),
      event({ name: "viewed-prices", trace_id: "trace-0010" }),
      event({ name: "invited-friend", trace_id: "trace-0011" }),
    ])
    const { data } = (await list(workspace, "activity")).body
    const delivered = data.filter(({ type, trace_id }) => type === "message.delivered" && trace_id !== null)
    expect(delivered.map(({ trace_id, data: { outbound } }) => [trace_id, outbound])).toEqual([
      ["trace-0011", "Thanks for the invitation"],
      ["trace-0010", "Prices"],
    ])
    expect((await looks(workspace)).map(({ trace_id, delivered }) => [trace_id, delivered])).toEqual([
      ["trace-0011", 1],
      ["trace-0010", 1],
    ])
  })

  test("says nothing where none does, be it that another workspace's do", async () => {
    const [one, two] = [await newUser(), await newUser()]
    await createOutbound(two.workspace, { ...forPro("Prices", "viewed-prices"), audience: everyone })
    const { data } = (await listOutbounds(one.workspace)).body
    for (const { number } of data) await stopOutbound(one.workspace, number)
    const events = [event({ name: "viewed-prices" }), event({ name: "invited-friend" })]
    const { body } = await sendEvents(one.token, events)
    expect(body).toMatchObject({ accepted: events.map(({ id }) => id), delivered: [] })
    expect([await looks(one.workspace), await looks(two.workspace)]).toEqual([[], []])
  })
})

const everyone = { roles: ["visitor", "lead", "user"], match: "all", rules: [] }

function forPro(name: string, event_name: string) {
  const rules = [{ on: "attribute", name: "plan", is: "equal", value: "pro" }]
  const trigger = { on: "event", event_name }
  return { kind: "chat", name, trigger, blocks: text("Hello."), audience: { ...everyone, rules } }
}

/** What the log says of the events that looked for messages, the latest first. */
async function looks(workspace: Caller) {
  const { data } = (await list(workspace, "activity")).body
  return data.flatMap(({ type, trace_id, data: row }) => {
    if (type !== "messages.checked") return []
    const look = activityDataSchemas["messages.checked"].parse(row)
    return look.event_name === undefined ? [] : [{ trace_id, ...look }]
  })
}
