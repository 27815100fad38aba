import { describe, expect, test } from "vitest"
import {
  createOutbound,
  getReasons,
  listChecklists,
  listReasons,
  start,
  stopOutbound,
  text,
} from "@/app/api/_testing/content"
import { boot, event, sendEvents, update } from "@/app/api/_testing/messenger"
import { type Caller, newWorkspace } from "@/app/api/_testing/reading"
import type { ErrorBody } from "@/lib/contract/errors"
import { describeCheck, describeComing } from "@/lib/contract/playground/describe-check"
import { type Reasons, reasonsListSchema, reasonsSchema } from "@/lib/contract/playground/reasons"
import { database } from "@/lib/server/db/database"
import { withTestDatabase } from "@/lib/server/testing/database"

withTestDatabase()

const banner = { kind: "banner", content: { position: "top", blocks: text("Sale!") } }
const plan = { on: "attribute", name: "plan", is: "equal", value: "pro" }

/** What is said of one message, in words. */
async function why(workspace: Caller, number: number, user: string) {
  const { body } = await getReasons(workspace, number, { user })
  expect(reasonsSchema.strict().safeParse(body).error).toBeUndefined()
  return { verdict: body.verdict, comes: describeComing(body.comes_with), checks: marked(body) }
}

const marked = ({ checks }: Reasons) => checks.map((check) => `${check.holds ? "+" : "-"} ${describeCheck(check)}`)

describe("why a message reaches a person", () => {
  test("is told rule by rule, before and after it is delivered, seen and stopped", async () => {
    const workspace = await newWorkspace()
    const { app_id } = workspace
    const { token, user } = await boot({ app_id, user: { user_id: "1", plan: "free" } })
    const comes = "Comes with the next boot or update."
    expect(await why(workspace, 3, user.id)).toEqual({
      verdict: "unmatched",
      comes,
      checks: [
        "+ live",
        "+ not delivered yet",
        "+ is a user, needs a visitor or lead or user",
        '- plan is "free", needs "pro"',
      ],
    })
    await update({ app_id, user: { plan: "pro" } }, token)
    expect(await why(workspace, 3, user.id)).toMatchObject({
      verdict: "received",
      checks: ["+ live", "- delivered already, not seen yet", expect.anything(), '+ plan is "pro", needs "pro"'],
    })
    await stopOutbound(workspace, 3)
    expect((await why(workspace, 3, user.id)).checks[0]).toBe("- not live, stopped")
  })

  test("counts the events that a rule and a trigger name", async () => {
    const workspace = await newWorkspace()
    const { token, user } = await boot({ app_id: workspace.app_id })
    const rules = [
      { on: "event", name: "ordered", is: "done" },
      { on: "event", name: "left", is: "not_done" },
    ]
    const audience = { roles: ["visitor"], match: "all", rules }
    const trigger = { on: "event", event_name: "ordered" }
    const { number } = (await createOutbound(workspace, { ...banner, name: "Thanks", trigger, audience })).body
    expect(await why(workspace, number, user.id)).toMatchObject({
      verdict: "unmatched",
      comes: 'Comes with the event "ordered", tracked 0 times so far.',
      checks: [
        ...Array(3).fill(expect.anything()),
        '- event "ordered" tracked 0 times, needs one',
        '+ event "left" tracked 0 times, needs none',
      ],
    })
    await sendEvents(token, [event({ name: "ordered" }), event({ name: "ordered" })])
    expect(await why(workspace, number, user.id)).toMatchObject({
      verdict: "received",
      comes: 'Comes with the event "ordered", tracked 2 times so far.',
    })
  })

  test("looks at the page that the person saw last, where a page may bring the message", async () => {
    const workspace = await newWorkspace()
    const { app_id } = workspace
    const rules = [{ on: "page", is: "contains", value: "/cart" }, plan]
    const audience = { roles: ["visitor"], match: "any", rules }
    const onPage = (await createOutbound(workspace, { ...banner, name: "Cart", audience })).body.number
    const trigger = { on: "event", event_name: "ordered" }
    const byEvent = (await createOutbound(workspace, { ...banner, name: "Never", trigger, audience })).body.number
    const { token, user } = await boot({ app_id })
    const none = `- none of 2 rules holds: no page, needs one that contains "/cart"; plan is not set, needs "pro"`
    expect((await why(workspace, onPage, user.id)).checks[3]).toBe(none)
    const page = { url: "https://shop.example/", title: "", referrer: "" }
    await update({ app_id, page }, token)
    expect((await why(workspace, onPage, user.id)).checks[3]).toContain('page is "https://shop.example/"')
    expect((await why(workspace, byEvent, user.id)).checks[3]).toBe(none)
    await update({ app_id, page: { ...page, url: "https://shop.example/cart" } }, token)
    expect((await why(workspace, onPage, user.id)).verdict).toBe("received")
  })

  test("is each person's own for what is listed or started by hand, and their browser's for what comes unasked", async () => {
    const workspace = await newWorkspace()
    const { app_id } = workspace
    const visitor_id = crypto.randomUUID()
    const first = await boot({ app_id, visitor_id })
    await listChecklists(first.token)
    await start(first.token, 301, { kind: "survey" })
    const second = await boot({ app_id, visitor_id })
    expect(second.user.id).not.toBe(first.user.id)
    const { data } = (await listReasons(workspace, second.user.id)).body
    const verdicts = new Map(data.map(({ outbound, verdict, comes_with }) => [outbound.name, [verdict, comes_with.on]]))
    const byName = (kind: string) => data.find(({ outbound }) => outbound.kind === kind)?.outbound.name ?? ""
    expect(verdicts.get("Welcome")).toEqual(["received", "ping"])
    expect(verdicts.get(byName("checklist"))).toEqual(["due", "list"])
    expect(verdicts.get(byName("news"))).toEqual(["due", "list"])
    const own = (await listReasons(workspace, first.user.id)).body.data
    expect(own.find(({ outbound }) => outbound.kind === "checklist")?.verdict).toBe("received")
  })

  test("says of rules of a newer shape that this version does not know them", async () => {
    const workspace = await newWorkspace()
    const { user } = await boot({ app_id: workspace.app_id })
    const db = await database()
    const { body } = await createOutbound(workspace, { ...banner, name: "Newer" })
    await db.outbound.update({ where: { id: body.id }, data: { audience: { of: "a newer shape" } } })
    expect(await why(workspace, body.number, user.id)).toMatchObject({
      verdict: "unmatched",
      checks: ["+ live", "+ not delivered yet", "- its rules are of a shape that this version does not know"],
    })
  })
})

test("the list has all live messages in pages, the newest first", async () => {
  const workspace = await newWorkspace()
  const { user } = await boot({ app_id: workspace.app_id })
  await stopOutbound(workspace, 2)
  const all = (await listReasons(workspace, user.id)).body
  expect(reasonsListSchema.strict().safeParse(all).error).toBeUndefined()
  expect(all.data).toHaveLength(10)
  const first = (await listReasons(workspace, user.id, { limit: "6" })).body
  const second = (await listReasons(workspace, user.id, { limit: "6", cursor: first.next ?? "" })).body
  expect([...first.data, ...second.data]).toEqual(all.data)
  expect(second.next).toBeNull()
})

test("what is missing, or of another workspace, is named", async () => {
  const [mine, other] = [await newWorkspace(), await newWorkspace()]
  const { user } = await boot({ app_id: mine.app_id })
  const stranger = (await boot({ app_id: other.app_id })).user.id
  const { number } = (await createOutbound(other, { ...banner, name: "Theirs" })).body
  const refusal = async (asked: Promise<{ status: number; body: ErrorBody }>) => {
    const { status, body } = await asked
    return [status, body.errors[0]?.field, body.errors[0]?.message]
  }
  const noMessage = [404, undefined, "Check the number: this workspace has no such outbound message."]
  const noPerson = [404, "user", "Check the user's id: this workspace has no such person."]
  for (const wrong of [number, "x", "-1", "99999999999"]) {
    expect(await refusal(getReasons<ErrorBody>(mine, wrong, { user: user.id }))).toEqual(noMessage)
  }
  for (const wrong of [stranger, "", "usr_nobody"]) {
    expect(await refusal(getReasons<ErrorBody>(mine, 1, { user: wrong }))).toEqual(noPerson)
  }
  expect(await refusal(listReasons<ErrorBody>(mine, stranger))).toEqual(noPerson)
  expect((await refusal(getReasons<ErrorBody>(mine, 1, {}))).slice(0, 2)).toEqual([400, "user"])
  expect((await refusal(getReasons<ErrorBody>(mine, 1, { user: "u".repeat(65) }))).slice(0, 2)).toEqual([400, "user"])
  for (const access_token of [undefined, other.access_token]) {
    const caller = { app_id: mine.app_id, ...(access_token && { access_token }) }
    expect((await getReasons(caller, 1, { user: user.id })).status).toBe(401)
  }
})
