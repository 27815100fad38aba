// @vitest-environment happy-dom
import { expect, test, vi } from "vitest"
import { openPage, settle, withPages } from "../testing/page"

const day = 24 * 3_600

withPages()

async function writtenBy(settings: Record<string, unknown>) {
  const { intercom } = openPage()
  const written = vi.spyOn(document, "cookie", "set")
  intercom("boot", { app_id: "demo", ...settings })
  await settle()
  const cookies = written.mock.calls.map(([cookie]) => cookie)
  written.mockRestore()
  return (name: string) => cookies.filter((cookie) => cookie.startsWith(`${name}=`))
}

function lifeOf(cookie: string | undefined) {
  return Number(/max-age=(\d+)/.exec(cookie ?? "")?.[1])
}

test("cookies have the names and lifetimes of the specification", async () => {
  const written = await writtenBy({})
  expect(lifeOf(written("intercom-id-demo")[0])).toBe(273 * day)
  expect(lifeOf(written("intercom-device-id-demo")[0])).toBe(273 * day)
  expect(lifeOf(written("intercom-session-demo")[0])).toBe(7 * day)
  expect(written("intercom-session-demo")[0]).toContain("; path=/; max-age=604800; samesite=lax")
})

test.each([
  [3_600_000, 3_600],
  ["60000*5", 60],
  [14 * day * 1_000, 7 * day],
  ["soon", 7 * day],
])("session_duration %j keeps the session cookie for %i seconds", async (duration, seconds) => {
  const written = await writtenBy({ session_duration: duration })
  expect(lifeOf(written("intercom-session-demo")[0])).toBe(seconds)
})

test("each ping of a known user renews the session, a visitor's does not", async () => {
  const { intercom } = openPage()
  intercom("boot", { app_id: "demo" })
  await settle()
  const written = vi.spyOn(document, "cookie", "set")
  const sessions = () => written.mock.calls.filter(([cookie]) => cookie.startsWith("intercom-session-demo="))
  intercom("update")
  await settle()
  expect(sessions()).toHaveLength(0)
  intercom("boot", { app_id: "demo", user_id: "1" })
  await settle()
  expect(sessions()).toHaveLength(1)
  written.mockRestore()
})

test("a page without cookies keeps everything in memory", async () => {
  const forbidden = () => {
    throw new DOMException("The document is sandboxed.", "SecurityError")
  }
  const read = vi.spyOn(document, "cookie", "get").mockImplementation(forbidden)
  const write = vi.spyOn(document, "cookie", "set").mockImplementation(forbidden)
  const { intercom, server } = openPage()
  intercom("boot", { app_id: "demo", user_id: "1" })
  await settle()
  intercom("trackEvent", "works")
  await settle()
  expect(server.sentTo("events")).toHaveLength(1)
  expect(intercom("getVisitorId")).toMatch(/^[\da-f-]{36}$/)
  intercom("shutdown")
  read.mockRestore()
  write.mockRestore()
})
