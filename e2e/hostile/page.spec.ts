// Addresses that are none, pages whose markup gets in our way, and texts that are far too long.
import { expect, test } from "../fixtures"
import { Inbox } from "../pages/inbox"
import { badLinks } from "./vectors"

const goodLinks = [
  "https://example.com/",
  "http://example.com/a?b=1&c=2#d",
  "HTTPS://EXAMPLE.COM/A",
  "https://sub.example.com:8443/x_(y)",
]

const rel = "noopener noreferrer nofollow"

test("only web addresses become links, and they tell the other side nothing", async ({
  page,
  shop,
  team,
  workspace,
}) => {
  const ada = await workspace.boot({ user_id: "42", name: "Ada" })
  const { id } = await ada.start("Listen:")
  for (const text of [badLinks.join("\n\n"), goodLinks.join("\n\n")]) {
    await team.reply(id, text)
    await ada.reply(id, text)
  }
  await shop.open({ user_id: "42" })
  await shop.call("showConversation", id)
  const inMessenger = shop.messenger.messages.getByRole("link")
  await expect(inMessenger).toHaveText([...goodLinks, ...goodLinks])
  for (const link of await inMessenger.all()) {
    await expect(link).toHaveAttribute("rel", rel)
    await expect(link).toHaveAttribute("target", "_blank")
  }
  const inbox = new Inbox(page)
  await inbox.open(workspace, `&conversation=${id}`)
  const inInbox = inbox.messages.getByRole("link")
  await expect(inInbox).toHaveText([...goodLinks, ...goodLinks])
  for (const link of await inInbox.all()) await expect(link).toHaveAttribute("rel", rel)
})

const clobbering = `
<form id="intercomSettings"><input name="app_id" value="clobbered"><input name="attributes"></form>
<form name="Intercom" id="Intercom"><input name="booted"></form><img name="Intercom">
<img id="cookie" name="cookie"><img name="title"><form name="referrer"></form><img name="currentScript">
<img name="body"><img name="head"><img name="documentElement"><img name="hidden"><form id="localStorage"></form>
<form id="attributes" name="attributes"><input name="attributes"><input name="nodeName"><input name="parentNode"></form>
<div id="launcher"></div><div id="intercom-container"></div><a id="location" href="https://evil.example">a</a>`

test("names that a page's markup takes away do not break the Messenger", async ({ page, shop, workspace }) => {
  const settings = { user_id: "42" }
  await shop.open(settings, clobbering)
  await expect(shop.messenger.open).toBeVisible()
  await shop.messenger.readWelcome()
  await shop.call("trackEvent", "clobbered")
  await expect.poll(() => workspace.events()).toMatchObject([{ event_name: "clobbered", user_id: "42" }])
  expect(await workspace.pageViews()).toMatchObject([{ title: "A shop" }])
  await page.evaluate(() => document.querySelector("body")?.replaceChildren())
  await expect(shop.messenger.open).toBeVisible()
})

test("markup alone is no installation", async ({ page, site, workspace, baseURL }) => {
  const html = `<!doctype html><title>A shop</title>
<form id="intercomSettings"><input name="app_id" value="${workspace.appId}"></form><a id="Intercom"></a>
<script src="${baseURL}/sdk.js"></script>`
  await page.goto(site.put("/", html))
  expect(await page.evaluate(() => typeof Reflect.get(window, "Intercom"))).toBe("function")
  await page.evaluate((app_id) => Reflect.get(window, "Intercom")("boot", { app_id, user_id: "42" }), workspace.appId)
  await expect(page.getByRole("button", { name: "Open Messenger" })).toBeVisible()
  expect(await workspace.users()).toMatchObject([{ user_id: "42", custom_attributes: {} }])
})

test("half a character in a title, a name or a text takes nothing else down", async ({ page, shop, workspace }) => {
  await shop.open()
  await page.evaluate((app_id) => {
    const intercom = Reflect.get(window, "Intercom")
    intercom("boot", { app_id, user_id: "42", name: "half \ud83d", page_title: `${"x".repeat(511)}😀`, plan: "pro" })
    intercom("update", { nothing: "\0", seats: 3 })
    for (const name of ["before", "half \udc00", "after"]) intercom("trackEvent", name, { [name]: name })
    intercom("startConversation", `${"x".repeat(4_999)}😀`)
  }, workspace.appId)
  await expect(shop.messenger.messages.last()).toContainText("Delivered")
  const names = (await workspace.events()).map(({ event_name }) => event_name).sort()
  expect(names).toEqual(["after", "before", "half \ufffd"])
  expect(await workspace.users()).toMatchObject([
    { name: "half \ufffd", custom_attributes: { plan: "pro", nothing: "\ufffd", seats: 3 } },
  ])
  expect((await workspace.pageViews())[0]).toMatchObject({ title: `${"x".repeat(511)}\ufffd` })
})

/** The longest that the page's thread did nothing else while the Messenger took these texts. */
const patienceMs = 1_500

const huge = {
  "25 kB of nested markup": "<div>".repeat(5_000),
  "20,000 openings of a link": "<a ".repeat(20_000),
  "a line of 1 MB": "x".repeat(1_000_000),
  "an address of 1 MB": `https://example.com/${"(".repeat(1_000_000)}`,
} as const

for (const [name, text] of Object.entries(huge)) {
  test(`${name} is refused or shown as text, without a wait`, async ({ page, shop, team, workspace }) => {
    await shop.open({ user_id: "42" })
    const longest = page.evaluate(
      () =>
        new Promise<number>((resolve) => {
          let [last, worst] = [performance.now(), 0]
          const timer = setInterval(() => {
            worst = Math.max(worst, performance.now() - last)
            last = performance.now()
            if (!Reflect.get(window, "isOver")) return
            clearInterval(timer)
            resolve(worst)
          }, 10)
        }),
    )
    await shop.call("trackEvent", text)
    await shop.call("trackEvent", "long", { text })
    await shop.call("update", { name: text, trap: text })
    await shop.call("startConversation", text)
    await expect(shop.messenger.messages.last()).toContainText(/Delivered|Try again/)
    await shop.call("showNewMessage", text)
    await expect(shop.messenger.field).toBeVisible()
    await team.reply(await team.latest(), text.slice(0, 5_000))
    await shop.call("showConversation", await team.latest())
    await expect(shop.messenger.message(text.slice(0, 200)).first()).toBeVisible()
    await shop.call("trackEvent", "after")
    await expect.poll(async () => JSON.stringify(await workspace.events())).toContain('"after"')
    await page.evaluate(() => Object.assign(window, { isOver: true }))
    expect(await longest).toBeLessThan(patienceMs)
    const stored = await workspace.events()
    for (const { event_name, metadata } of stored) {
      expect(event_name.length).toBeLessThanOrEqual(120)
      expect(JSON.stringify(metadata).length).toBeLessThan(1_000)
    }
  })
}
