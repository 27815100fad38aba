// One script tag on a page of another origin is the whole installation.
import { expect, test } from "../fixtures"
import { Messenger } from "../pages/messenger"
import { installation } from "../pages/site"

test("intercomSettings and /sdk.js boot a Messenger that stores and shows", async ({
  page,
  site,
  workspace,
  baseURL,
}) => {
  const settings = { app_id: workspace.appId, api_base: baseURL, user_id: "42", name: "Ada" }
  const shop = site.put("/cart", `<!doctype html><title>A shop</title>${installation(baseURL, settings)}<h1>Shop</h1>`)
  await page.goto(`${shop}?step=2`)
  const messenger = new Messenger(page)
  await expect(messenger.open).toBeVisible()
  await expect(messenger.text("Welcome! This Messenger is real")).toBeVisible()
  expect(await workspace.users()).toMatchObject([{ user_id: "42", name: "Ada" }])
  expect(await workspace.pageViews()).toMatchObject([{ title: "A shop", url: expect.stringContaining("/cart?step=2") }])
  const cookies = (await page.context().cookies()).filter(({ domain }) => domain === "127.0.0.1")
  const names = cookies.map(({ name }) => name).sort()
  expect(names).toEqual(["device-id", "id", "session"].map((name) => `intercom-${name}-${workspace.appId}`))
  const days = (name: string) => {
    const cookie = cookies.find((one) => one.name === `intercom-${name}-${workspace.appId}`)
    return Math.round(((cookie?.expires ?? 0) - Date.now() / 1_000) / 86_400)
  }
  expect(days("session")).toBe(7)
  expect(days("id")).toBeGreaterThan(265)
})

const frozen = `<script>Object.freeze(Array.prototype); Object.freeze(Object.prototype)</script>`
const extended = `<script>Array.prototype.last = function () { return this.at(-1) }; Object.prototype.extra = "extra"</script>`
const queued = `<script>window.Intercom = Object.assign(function () { Intercom.q.push(arguments) }, { q: [] }); Intercom("trackEvent", "early")</script>`

const pages = {
  "in quirks mode": ["", ""],
  "with a base address elsewhere": ["<!doctype html>", '<base href="https://elsewhere.example/deep/">'],
  "whose prototypes are frozen": ["<!doctype html>", frozen],
  "whose prototypes carry more": ["<!doctype html>", extended],
} as const

for (const [name, [doctype, head]] of Object.entries(pages)) {
  test(`a page ${name} has a Messenger`, async ({ page, site, workspace, baseURL }) => {
    const settings = { app_id: workspace.appId, user_id: "42" }
    await page.goto(site.put("/", `${doctype}<title>A shop</title>${head}${queued}${installation(baseURL, settings)}`))
    await new Messenger(page).readWelcome()
    await expect.poll(() => workspace.events()).toMatchObject([{ event_name: "early", metadata: {} }])
    expect(await workspace.users()).toMatchObject([{ user_id: "42", custom_attributes: {} }])
  })
}

test("a page that empties or replaces its body gets its Messenger back", async ({ page, site, workspace, baseURL }) => {
  await page.goto(site.put("/", `<!doctype html><body>${installation(baseURL, { app_id: workspace.appId })}`))
  const messenger = new Messenger(page)
  await expect(messenger.open).toBeVisible()
  await page.evaluate(() => {
    document.body.innerHTML = ""
  })
  await messenger.readWelcome()
  await page.evaluate(() => document.body.replaceWith(document.createElement("body")))
  await messenger.readWelcome()
  await expect(page.locator("#intercom-container")).toHaveCount(1)
})

const changes = {
  "replaces its body sixty times": () => {
    for (let count = 0; count < 60; count++) document.body.replaceWith(document.createElement("body"))
  },
  "replaces its body sixty times, one by one": async () => {
    for (let count = 0; count < 60; count++) {
      document.body.replaceWith(document.createElement("body"))
      await new Promise((resolve) => setTimeout(resolve, 5))
    }
  },
  "gets a new root element": () => {
    document.documentElement.replaceWith(new DOMParser().parseFromString("<p>New</p>", "text/html").documentElement)
  },
  "is opened and written anew": () => {
    document.open()
    document.write("<!doctype html><title>New</title><p>New</p>")
    document.close()
  },
  "is written anew while it is open": async () => {
    document.open()
    await new Promise((resolve) => setTimeout(resolve, 50))
    document.write("<!doctype html><title>New</title><p>New</p>")
    await new Promise((resolve) => setTimeout(resolve, 50))
    document.close()
  },
  "shows a copy that it made of its body": () => {
    const copy = document.body.cloneNode(true)
    document.body.replaceWith(document.createElement("body"))
    document.body.replaceWith(copy)
  },
  "shows an older body again": async () => {
    const older = document.body
    older.replaceWith(document.createElement("body"))
    await new Promise((resolve) => setTimeout(resolve, 50))
    document.body.replaceWith(older)
  },
  "writes its markup again": () => {
    document.documentElement.innerHTML = String(document.documentElement.innerHTML)
  },
  "removes the element again and again": async () => {
    for (let count = 0; count < 60; count++) {
      document.querySelector("#intercom-container")?.remove()
      await new Promise((resolve) => setTimeout(resolve, 5))
    }
  },
} as const

for (const [name, change] of Object.entries(changes)) {
  test(`a page that ${name} keeps its one Messenger`, async ({ page, shop, team, workspace }) => {
    await shop.open({ user_id: "42" })
    await shop.messenger.readWelcome()
    await page.evaluate(change)
    await shop.messenger.readWelcome()
    await expect(page.locator("#intercom-container")).toHaveCount(1)
    await shop.call("showConversation", await team.latest())
    await shop.messenger.write("Still here")
    await expect(shop.messenger.message("Still here")).toContainText("Delivered")
    await shop.call("trackEvent", "still-here")
    await expect.poll(() => workspace.events()).toMatchObject([{ event_name: "still-here" }])
  })
}

test("a page that removes the element in an observer of its own is not kept busy, and may stop", async ({
  page,
  shop,
}) => {
  await shop.open()
  await expect(shop.messenger.open).toBeVisible()
  const removals = await page.evaluate(async () => {
    let count = 0
    const observer = new MutationObserver(() => {
      const container = document.querySelector("#intercom-container")
      if (container) count++
      container?.remove()
    })
    observer.observe(document.documentElement, { childList: true, subtree: true })
    document.body.append("changed")
    document.querySelector("#intercom-container")?.remove()
    await new Promise((resolve) => setTimeout(resolve, 2_000))
    observer.disconnect()
    return count
  })
  expect(removals).toBeLessThan(120)
  await expect(shop.messenger.open).toBeVisible()
})
