// A workspace that requires proof of logins (fact 15.3, fact 15.6).
import { createHmac } from "node:crypto"
import type { Page } from "@playwright/test"
import { SignJWT } from "jose"
import { expect, test } from "../fixtures"
import type { Shop } from "../pages/shop"

const hashOf = (secret: string, message: string) => createHmac("sha256", secret).update(message).digest("hex")

function signed(secret: string, claims: Record<string, unknown>, lifeSeconds = 3_600): Promise<string> {
  const expires = Math.floor(Date.now() / 1_000) + lifeSeconds
  return new SignJWT(claims)
    .setProtectedHeader({ alg: "HS256" })
    .setExpirationTime(expires)
    .sign(new TextEncoder().encode(secret))
}

/** Where the page's session stands, by the answers to its pings and what its console says. */
function watch(page: Page) {
  const statuses: number[] = []
  const errors: string[] = []
  page.on("response", (response) => {
    if (response.url().endsWith("/api/messenger/ping")) statuses.push(response.status())
  })
  page.on("console", (message) => {
    if (message.text().startsWith("[Intercom]")) errors.push(message.text())
  })
  return { statuses, errors }
}

const isBooted = (shop: Shop) => shop.page.evaluate(() => Reflect.get(window, "Intercom")?.booted === true)

/** Leaves whoever is there and logs in anew, as the page of a customer does. */
async function login(shop: Shop, appId: string, settings: Record<string, unknown>): Promise<void> {
  await shop.call("shutdown")
  await shop.call("boot", { app_id: appId, ...settings })
}

test.beforeEach(async ({ team }) => {
  await team.set({ requires_verification: true })
})

test("a login without a proof, or with a wrong one, shows no launcher and says why", async ({
  page,
  shop,
  team,
  workspace,
}) => {
  const seen = watch(page)
  const [secret = ""] = await team.secrets()
  await shop.open()
  const wrong = {
    none: {},
    "an empty hash": { user_hash: "" },
    "the hash of somebody else": { user_hash: hashOf(secret, "43") },
    "an upper-case hash": { user_hash: hashOf(secret, "42").toUpperCase() },
    "half a hash": { user_hash: hashOf(secret, "42").slice(0, 32) },
    "the hash of another secret": { user_hash: hashOf("another", "42") },
    "a token of another secret": { intercom_user_jwt: await signed("another", { user_id: "42" }) },
    "a token without a user": { intercom_user_jwt: await signed(secret, { email: "ada@example.com" }) },
    "an expired token": { intercom_user_jwt: await signed(secret, { user_id: "42" }, -3_600) },
  }
  for (const [name, proof] of Object.entries(wrong)) {
    const before = seen.errors.length
    await login(shop, workspace.appId, { user_id: "42", ...proof })
    await expect.poll(() => seen.errors.slice(before).join(), name).toMatch(/user_hash|intercom_user_jwt/)
    expect(seen.errors.slice(before), name).toHaveLength(1)
    expect(seen.statuses.at(-1), name).toBe(403)
    await expect(shop.messenger.open, name).toHaveCount(0)
    expect(await isBooted(shop), name).toBe(false)
  }
  expect((await workspace.users()).filter(({ role }) => role === "user")).toEqual([])
  expect(seen.errors[0]).toMatch(/user_hash.*intercom_user_jwt|intercom_user_jwt.*user_hash/)
})

test("the right hash, of the user_id or of an email alone, and the right token log in", async ({
  shop,
  team,
  workspace,
}) => {
  const [secret = ""] = await team.secrets()
  const proven = [
    { user_id: "42", user_hash: hashOf(secret, "42") },
    { user_id: "43", email: "grace@example.com", user_hash: hashOf(secret, "43") },
    { email: "ada@example.com", user_hash: hashOf(secret, "ada@example.com") },
    { intercom_user_jwt: await signed(secret, { user_id: "44", name: "Signed" }) },
  ]
  await shop.open()
  for (const settings of proven) {
    await login(shop, workspace.appId, settings)
    await expect(shop.messenger.open).toBeVisible()
    await expect.poll(() => shop.page.evaluate(() => Reflect.get(window, "Intercom")("whoami")?.role)).toBe("user")
  }
  const users = (await workspace.users()).filter(({ role }) => role === "user")
  expect(users.map(({ user_id, email, name }) => ({ user_id, email, name })).sort(byUserId)).toEqual([
    { user_id: "42", email: null, name: null },
    { user_id: "43", email: "grace@example.com", name: null },
    { user_id: "44", email: null, name: "Signed" },
    { user_id: null, email: "ada@example.com", name: null },
  ])
})

const byUserId = (a: { user_id: string | null }, b: { user_id: string | null }) =>
  (a.user_id ?? "z").localeCompare(b.user_id ?? "z")

test("visitors chat as before, and bring events of names that the team knows", async ({ shop, team, workspace }) => {
  await shop.open({ user_id: "42", user_hash: await team.hashOf("42") })
  await shop.call("trackEvent", "looked-around")
  await expect.poll(() => workspace.events()).toHaveLength(1)
  await shop.call("shutdown")
  await shop.open()
  await shop.call("startConversation", "Do I need a hash?")
  await expect(shop.messenger.message("Do I need a hash?")).toContainText("Delivered")
  await shop.call("trackEvent", "looked-around")
  await expect
    .poll(async () => (await workspace.events()).map((event) => [event.event_name, event.user_id]))
    .toEqual([
      ["looked-around", null],
      ["looked-around", "42"],
    ])
})

test("what was typed as the token ran out goes out once a fresh one is given", async ({
  page,
  shop,
  team,
  workspace,
}) => {
  const [secret = ""] = await team.secrets()
  await shop.open({ intercom_user_jwt: await signed(secret, { user_id: "42" }) })
  await shop.call("showConversation", await team.latest())
  await expect(shop.messenger.field).toBeVisible()
  const stale = await signed(secret, { user_id: "42" }, -3_600)
  // The page's token has expired, and what proved its session counts no more.
  await shop.call("update", { intercom_user_jwt: stale })
  const seen = watch(page)
  await team.addSecret()
  await team.removeOldSecret()
  const [fresh = ""] = await team.secrets()
  await shop.messenger.write("Typed too late")
  await expect.poll(() => seen.statuses).toContain(403)
  await expect(shop.messenger.message("Typed too late")).toBeVisible()
  const tries = seen.statuses.length
  await shop.call("update", { intercom_user_jwt: await signed(fresh, { user_id: "42" }) })
  await expect(shop.messenger.message("Typed too late")).toContainText("Delivered")
  expect(tries).toBeLessThan(4)
  const history = await workspace.history(await team.latest())
  expect(history.filter(({ author }) => author.type === "user")).toHaveLength(1)
})

test("turning it on ends an unproven session at its next request", async ({ page, shop, team, workspace }) => {
  await team.set({ requires_verification: false })
  await shop.open({ user_id: "42" })
  await shop.messenger.readWelcome()
  const seen = watch(page)
  await team.set({ requires_verification: true })
  await shop.call("trackEvent", "unproven")
  await expect.poll(() => seen.statuses).toContain(403)
  await expect.poll(() => seen.errors.join()).toMatch(/user_hash|intercom_user_jwt/)
  expect(await workspace.events()).toEqual([])
})

test("a secret is changed without logging anybody out, until the old one is removed", async ({
  shop,
  team,
  workspace,
}) => {
  const [old = ""] = await team.secrets()
  const byOld = { user_id: "42", user_hash: hashOf(old, "42") }
  await shop.open(byOld)
  await team.addSecret()
  const [fresh = ""] = await team.secrets()
  expect(fresh).not.toBe(old)
  await login(shop, workspace.appId, byOld)
  await expect(shop.messenger.open).toBeVisible()
  await login(shop, workspace.appId, { user_id: "42", user_hash: hashOf(fresh, "42") })
  await expect(shop.messenger.open).toBeVisible()
  await team.removeOldSecret()
  await shop.call("trackEvent", "still-here")
  await expect.poll(() => workspace.events()).toMatchObject([{ event_name: "still-here" }])
  const seen = watch(shop.page)
  await login(shop, workspace.appId, byOld)
  await expect.poll(() => seen.statuses).toContain(403)
  await expect(shop.messenger.open).toHaveCount(0)
})
