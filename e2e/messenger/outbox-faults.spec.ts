// What the outbox does where the browser stores nothing, the server refuses, or the person leaves.
import type { Page } from "@playwright/test"
import { expect, test } from "../fixtures"

function warningsOf(page: Page): string[] {
  const warnings: string[] = []
  page.on("console", (message) => {
    if (message.text().startsWith("[Intercom]")) warnings.push(message.text())
  })
  return warnings
}

test("after shutdown the browser is known and the person is not, and the next visitor sees nothing", async ({
  page,
  shop,
  workspace,
}) => {
  const visitorId = () => page.evaluate(() => Reflect.get(window, "Intercom")("getVisitorId"))
  await shop.open({ user_id: "42", name: "Ada" })
  const visitorOfUser = await visitorId()
  await shop.call("startConversation", "A secret")
  await expect(shop.messenger.message("A secret")).toContainText("Delivered")
  await page.context().setOffline(true)
  await shop.messenger.write("Another secret")
  await shop.call("trackEvent", "secret-event")
  await expect.poll(() => storedIn(page)).toContain("secret-event")
  await shop.call("shutdown")
  await expect.poll(() => storedIn(page)).not.toContain("secret")
  await page.context().setOffline(false)
  expect(await cookiesOf(page)).toEqual([`intercom-device-id-${workspace.appId}`, `intercom-id-${workspace.appId}`])
  expect(await page.evaluate(() => localStorage.length)).toBe(0)

  await shop.open()
  await shop.call("showMessages")
  await expect(shop.messenger.panel).toContainText("Welcome!")
  await expect(shop.messenger.panel).not.toContainText("secret")
  expect(await visitorId()).not.toBe(visitorOfUser)
  // What was called for before the shutdown may still have gone out: as that person's, and nobody else's.
  for (const { user_id } of await workspace.events()) expect(user_id).toBe("42")
  const written = (await workspace.conversations()).filter(({ outbound }) => outbound === null)
  expect(written).toMatchObject([{ user_id: "42" }])
  expect(JSON.stringify(written)).toContain("A secret")
})

test("where the workspace wants it, shutdown leaves the device's cookie alone", async ({
  page,
  shop,
  team,
  workspace,
}) => {
  await team.set({ shutdown_forgets_visitor: true })
  await shop.open({ user_id: "42" })
  await expect.poll(() => cookiesOf(page)).toContain(`intercom-session-${workspace.appId}`)
  await shop.call("shutdown")
  await expect.poll(() => cookiesOf(page)).toEqual([`intercom-device-id-${workspace.appId}`])
})

async function cookiesOf(page: Page): Promise<string[]> {
  const names = (await page.context().cookies()).map(({ name }) => name)
  return names.filter((name) => name.startsWith("intercom")).sort()
}

/** All that this origin's databases and storage hold, as one text. */
function storedIn(page: Page): Promise<string> {
  return page.evaluate(async () => {
    const done = <T>(request: IDBRequest<T>) =>
      new Promise<T>((resolve, reject) => {
        request.onsuccess = () => resolve(request.result)
        request.onerror = () => reject(request.error)
      })
    const found: unknown[] = [{ ...localStorage }]
    for (const { name = "" } of await indexedDB.databases()) {
      const database = await done(indexedDB.open(name))
      for (const store of database.objectStoreNames) {
        found.push(await done(database.transaction(store).objectStore(store).getAll()))
      }
      database.close()
    }
    return JSON.stringify(found)
  })
}

const refusals = {
  "refuses all storage": () => {
    for (const name of ["localStorage", "indexedDB"]) {
      Object.defineProperty(window, name, {
        get() {
          throw new DOMException("Access is denied for this document.", "SecurityError")
        },
      })
    }
  },
  "has no room left": () => {
    const full = () => {
      throw new DOMException("The quota has been exceeded.", "QuotaExceededError")
    }
    Object.assign(IDBObjectStore.prototype, { put: full })
    Object.assign(Storage.prototype, { setItem: full })
  },
} as const

for (const [name, refuse] of Object.entries(refusals)) {
  test(`in a browser that ${name} chat and events work, with one warning`, async ({ page, shop, workspace }) => {
    const warnings = warningsOf(page)
    await page.addInitScript(refuse)
    await shop.open({ user_id: "42" })
    for (const event of ["one", "two", "three"]) await shop.call("trackEvent", event)
    await shop.call("startConversation", "Hello")
    await expect(shop.messenger.message("Hello")).toContainText("Delivered")
    await expect
      .poll(async () => (await workspace.events()).map(({ event_name }) => event_name).sort())
      .toEqual(["one", "three", "two"])
    expect(warnings).toEqual([expect.stringContaining("This page has no storage.")])
  })
}

test("storage that is cleared meanwhile loses nothing", async ({ page, shop, workspace }) => {
  await shop.open({ user_id: "42" })
  await page.context().setOffline(true)
  await shop.call("trackEvent", "before")
  await expect.poll(() => storedIn(page)).toContain("before")
  await page.evaluate(async (name) => {
    localStorage.clear()
    indexedDB.deleteDatabase(name)
  }, `messenger-${workspace.appId}`)
  await shop.call("trackEvent", "after")
  await page.context().setOffline(false)
  await expect
    .poll(async () => (await workspace.events()).map(({ event_name }) => event_name).sort())
    .toEqual(["after", "before"])
})

const cors = { "access-control-allow-origin": "*", "access-control-expose-headers": "Retry-After" }
const error = (code: string) => ({ type: "error.list", request_id: "r", errors: [{ code, message: "A test." }] })

for (const status of [500, 503]) {
  test(`an answer of ${status} is tried again, after the time it asks for`, async ({ page, shop, workspace }) => {
    await shop.open({ user_id: "42" })
    const times: number[] = []
    await page.route("**/api/messenger/events", (route) => {
      if (route.request().method() === "OPTIONS") return route.continue()
      times.push(Date.now())
      if (times.length > 2) return route.continue()
      return route.fulfill({ status, headers: { ...cors, "retry-after": "2" }, json: error("unavailable") })
    })
    await shop.call("trackEvent", "stubborn")
    await expect.poll(() => workspace.events()).toMatchObject([{ event_name: "stubborn" }])
    expect(times).toHaveLength(3)
    const waits = times.slice(1).map((time, index) => time - (times[index] ?? 0))
    for (const wait of waits) expect(wait).toBeGreaterThan(1_900)
  })
}

for (const status of [400, 403]) {
  test(`an answer of ${status} is not tried again, and is said on the console`, async ({ page, shop, workspace }) => {
    const warnings = warningsOf(page)
    await shop.open({ user_id: "42" })
    let refused = 0
    await page.route("**/api/messenger/events", (route) => {
      if (!route.request().postData()?.includes("refused-event")) return route.continue()
      refused++
      return route.fulfill({ status, headers: cors, json: error("invalid_request") })
    })
    await shop.call("trackEvent", "refused-event")
    await expect.poll(() => warnings.join()).toContain("events were not accepted: A test.")
    await shop.call("trackEvent", "next-event")
    await expect.poll(() => workspace.events()).toMatchObject([{ event_name: "next-event" }])
    expect(refused).toBe(1)
    await expect.poll(() => storedIn(page)).not.toContain("refused-event")
    await shop.open({ user_id: "42" })
    await shop.call("trackEvent", "third-event")
    await expect.poll(async () => (await workspace.events()).length).toBe(2)
    expect(refused).toBe(1)
  })
}
