// @vitest-environment happy-dom
import { expect, test, vi } from "vitest"
import type { Notice } from "../../../lib/contract/messenger/content"
import { notice } from "../../testing/fake-content"
import { openPage, settle, withPages } from "../../testing/page"
import { createActions } from "../../ui/actions"

withPages()

async function openBooted(notices: Notice[] = [], settings = {}) {
  const page = openPage()
  page.server.notices = notices
  page.intercom("boot", { app_id: "demo", user_id: "1", ...settings })
  await settle()
  const state = () => page.messenger.store.getState()
  const listed = () => state().notices.map(({ id }) => id)
  return { ...page, intercom: page.intercom, act: createActions(page.messenger), state, listed }
}

test("a banner and a tooltip wait on the page; one that the team sends now joins them", async () => {
  const { server, listed } = await openBooted([notice("banner")])
  server.push({ type: "notice", notice: notice("tooltip"), trace_id: null })
  await settle()
  expect(listed()).toEqual(["banner", "tooltip"])
})

test("a tour and a survey run one after the other", async () => {
  const { state, act } = await openBooted([notice("tour"), notice("survey"), notice("banner")])
  expect(state().running).toBe("tour")
  act.changeNotice("tour", { state: "completed" })
  expect(state().running).toBe("survey")
  act.changeNotice("survey", { state: "dismissed" })
  expect(state().running).toBeNull()
})

test.each([
  ["startTour", "tour"],
  ["startSurvey", "survey"],
] as const)("%s runs what it names, in place of another", async (method, kind) => {
  const { server, intercom, state } = await openBooted([notice("survey", "waiting")])
  server.outbounds = { 7: notice(kind, "asked-for") }
  intercom(method, 7)
  await settle()
  expect(state().running).toBe("asked-for")
})

test("startChecklist opens it in the panel", async () => {
  const { server, intercom, state } = await openBooted()
  server.outbounds = { 7: notice("checklist") }
  intercom("startChecklist", "7")
  await settle()
  expect(state()).toMatchObject({ isOpen: true, route: { name: "checklist", id: "7" } })
})

test.each(["startTour", "startSurvey", "startChecklist"])(
  "%s with an unknown id does nothing, with the reason",
  async (method) => {
    const { server, intercom, state, skips } = await openBooted()
    intercom(method, 404)
    await settle()
    expect(skips("nothing_to_do")).toMatchObject([{ message: "There is no such thing." }])
    expect(vi.mocked(console.warn).mock.calls.join()).toContain("There is no such thing.")
    expect(server.sentTo("outbounds/404/start")[0]?.body).toMatchObject({ url: location.href })
    expect(state()).toMatchObject({ running: null, isOpen: false })
  },
)

test("no tour starts on a page as narrow as a phone's", async () => {
  vi.stubGlobal("innerWidth", 400)
  const { server, intercom, state, skips } = await openBooted([notice("tour")])
  server.outbounds = { 7: notice("tour") }
  intercom("startTour", 7)
  await settle()
  expect(state().running).toBeNull()
  expect(skips("nothing_to_do")).toHaveLength(1)
  vi.stubGlobal("innerWidth", 1_024)
})

test("what the person does with a notice shows at once, and is told", async () => {
  const { server, act, state, listed } = await openBooted([notice("tour"), notice("banner")])
  act.changeNotice("tour", { state: "seen", progress: { step: 1 } })
  act.changeNotice("banner", { state: "dismissed" })
  expect(state().notices).toMatchObject([{ id: "tour", progress: { step: 1 } }])
  await settle()
  expect(server.sentTo("notices/tour")[0]?.body).toMatchObject({ state: "seen", progress: { step: 1 } })
  expect(server.sentTo("notices/banner").at(-1)?.body).toMatchObject({ state: "dismissed" })
  expect(listed()).toEqual(["tour"])
})

test("a ping answered meanwhile brings back neither a dismissed banner nor an earlier step", async () => {
  const { server, intercom, act, state } = await openBooted([notice("tour"), notice("banner")])
  server.isOnline = false
  intercom("update", { plan: "pro" })
  await settle()
  act.changeNotice("banner", { state: "dismissed" })
  act.changeNotice("tour", { state: "seen", progress: { step: 2 } })
  server.notices = [notice("tour"), notice("banner")]
  server.isOnline = true
  server.plan("notices/banner", () => new Promise<Response>(() => {}))
  dispatchEvent(new Event("online"))
  await settle(1_000)
  server.push({ type: "notice", notice: notice("tour"), trace_id: null })
  await settle()
  expect(state().notices).toMatchObject([{ id: "tour", progress: { step: 2 } }])
})

test("what another tab dismissed goes here too, and the next runs", async () => {
  const { server, listed, state } = await openBooted([notice("tour"), notice("survey")])
  server.push({ type: "notice", notice: { ...notice("tour"), state: "dismissed" }, trace_id: null })
  await settle()
  expect(listed()).toEqual(["survey"])
  expect(state().running).toBe("survey")
})

test("a tour that ended while this page did not look holds up nothing", async () => {
  const { server, intercom, state } = await openBooted([notice("tour")])
  server.notices = [notice("survey")]
  intercom("update")
  await settle()
  expect(state().running).toBe("survey")
})

test("nothing runs by itself while notifications are hidden", async () => {
  const { intercom, state } = await openBooted([notice("survey")], { hide_notifications: true })
  expect(state().running).toBeNull()
  intercom("hideNotifications", false)
  expect(state().running).toBe("survey")
})
