import { expect, test } from "vitest"
import type { Effect } from "@/lib/contract/frame/probe"
import type { Activity } from "@/lib/contract/playground/activity"
import type { Person } from "@/lib/contract/playground/person"
import type { CallEntry } from "../../timeline/entry"
import { playwrightTestOf } from "./playwright-test"
import type { Session } from "./session"

const ada: Person = { id: "usr_1", role: "user", user_id: "ada", visitor_id: null, email: null, name: "Ada" }

const row = (type: Activity["type"], data: Activity["data"] = {}, user = "usr_1"): Activity => ({
  ...{ cursor: 1, type, user, trace_id: "a", data, created_at: 1 },
})
const created = row("user.created", { role: "user", user_id: "ada", email: null })
const started = row("session.started", { command: "boot", role: "user" })
const delivered = (outbound: string) => row("message.delivered", { outbound, style: "badge", conversation_id: "cnv_1" })
const tracked = (event_name: string, metadata = {}) => row("event.tracked", { id: "evt_1", event_name, metadata })

const call = (method: string, activities: Activity[], more: Partial<CallEntry> = {}): CallEntry => ({
  ...{ type: "call", id: 7, runId: 1, traceId: "a", method, args: [], isAutomatic: false, at: 1_000 },
  ...{ place: { pane: "script", line: 7, column: 1 }, effects: [], activities, ...more },
})

/** A call that says who somebody is. */
const ping = (user: object, activities: Activity[], person = ada): CallEntry => {
  const effects: Effect[] = [
    { kind: "sent", path: "/api/messenger/ping", body: { user } },
    { kind: "person", app_id: "demo", person },
  ]
  return call("boot", activities, { effects: effects.map((effect) => ({ at: 1_000, effect })) })
}

const stored = { ...ada, custom_attributes: { plan: "free", seen: 17 } } as unknown as Session["people"][number]
const code = 'user_id: "ada", name: "Ada", plan: "free", "placed-order" "viewed" "mail@example.com" price: 49'

/** What the test does after it has opened the page. */
function linesOf(calls: CallEntry[], more: Partial<Session> = {}) {
  const session = { page: "<p>", address: "/", code, began: 0, people: [stored], ...more }
  const text = playwrightTestOf({ ...session, calls })
  return text.slice(text.indexOf("page.goto"), text.indexOf("\n})")).split("\n  ").slice(1)
}

test("a test expects what was stored in the order in which that happened, once", () => {
  const boot = ping({ user_id: "ada", name: "Ada", plan: "free", seen: 17 }, [created, started, delivered("Welcome")])
  const order = call("trackEvent", [tracked("placed-order", { price: 49, at: 1_790_000_000 })])
  expect(linesOf([boot, order, order, call("show", [])])).toEqual([
    'await expect(messenger).toHaveUser("ada", { plan: "free", name: "Ada" })',
    'await expect(messenger).toHaveShown("Welcome", "ada")',
    'await expect(messenger).toHaveEvent("placed-order", { price: 49 })',
  ])
})

test("what waits for a press, for the console or for a while is left as comments that say where the call is", () => {
  const boot = ping({ user_id: "ada" }, [row("page_view.logged")])
  const order = (more: Partial<CallEntry>) => linesOf([boot, call("trackEvent", [tracked("placed-order")], more)])
  const line = '// await expect(messenger).toHaveEvent("placed-order")'
  const user = 'await expect(messenger).toHaveUser("ada")'
  const said = 'Intercom("trackEvent", "placed-order")'
  expect(order({ isAfterPress: true })).toEqual([user, `// press what calls ${said} (script.ts:7)`, line])
  expect(order({ place: { pane: "console", line: 1, column: 1 } })).toEqual([
    ...[user, `// do what was entered in the console: ${said}`, line],
  ])
  expect(order({ at: 9_000, place: null })).toEqual([user, `// wait for what calls ${said}`, line])
})

test("whoever is expected is who the page makes them by itself, whatever a press made of them", () => {
  const visitor: Person = { ...ada, role: "visitor", user_id: null }
  const login = {
    ...ping({ user_id: "ada", plan: "free" }, [row("user.updated", { changes: [] })]),
    isAfterPress: true,
  }
  expect(linesOf([ping({}, [created, delivered("Welcome")], visitor), login])).toEqual([
    'await expect.poll(async () => (await messenger.users()).map(({ role }) => role)).toContain("visitor")',
    'await messenger.waitFor({ type: "message.delivered", data: { outbound: "Welcome" } })',
    '// press what calls Intercom("boot") (script.ts:7)',
    '// await expect(messenger).toHaveUser("ada", { plan: "free" })',
  ])
})

test("somebody without a user_id is expected by their email, and an id of this run by the role", () => {
  const lead: Person = { ...ada, role: "lead", user_id: null, email: "mail@example.com" }
  const by = { stored: { ...stored, ...lead } }
  expect(
    linesOf([ping({ email: "mail@example.com", plan: "free" }, [started, delivered("Welcome")], lead)], {
      people: [by.stored],
    }),
  ).toEqual([
    'await expect.poll(() => messenger.user({ email: "mail@example.com" })).toMatchObject({ role: "lead", custom_attributes: { plan: "free" } })',
    "// the person was there before this session, which may be why this message came",
    '// await expect(messenger).toHaveShown("Welcome", { email: "mail@example.com" })',
  ])
  expect(linesOf([ping({ user_id: "guest-17" }, [started], { ...ada, user_id: "guest-17" })])).toEqual([
    'await expect.poll(async () => (await messenger.users()).map(({ role }) => role)).toContain("user")',
  ])
})

test("what a test's workspace cannot know says what it needs", () => {
  expect(linesOf([ping({ user_id: "ada" }, [created, delivered("Thanks")])])).toEqual([
    'await expect(messenger).toHaveUser("ada")',
    '// the workspace of a test has no message "Thanks": make it with messenger.author',
    '// await expect(messenger).toHaveShown("Thanks", "ada")',
  ])
  expect(linesOf([ping({}, [started])])).toEqual([
    "// who this is comes from cookies of before",
    '// await expect(messenger).toHaveUser("ada")',
  ])
  expect(linesOf([ping({ user_id: "ada", user_hash: "abc" }, [created])])).toEqual([
    "// the page proves who logs in by another workspace's secret: sign with messenger.signIdentity",
    '// await expect(messenger).toHaveUser("ada")',
  ])
})

test("the page is opened where it began, and its text is what ran", () => {
  const text = playwrightTestOf({ page: "<p>`", address: "/a?b=`#c", code, began: 0, calls: [], people: [] })
  expect(text).toContain('await page.goto(api_base + "/a?b=`#c")')
  expect(text).toContain("const html = `<p>\\``")
  expect(text.match(/ from "[^"]+"/g)).toEqual([' from "messenger-playground/playwright"'])
})
