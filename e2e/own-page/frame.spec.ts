// Pages that are allowed little: framed without an origin, or by a site whose browser refuses them storage.
import type { BrowserContext } from "@playwright/test"
import { expect, test } from "../fixtures"
import { Messenger } from "../pages/messenger"
import { installation } from "../pages/site"

const settings = (appId: string) => ({ app_id: appId, user_id: "42" })

test("a sandboxed frame without an origin and storage has a Messenger", async ({ page, site, workspace, baseURL }) => {
  const shop = site.put("/shop", `<!doctype html><body>${installation(baseURL, settings(workspace.appId))}`)
  await page.goto(site.put("/", `<!doctype html><iframe sandbox="allow-scripts" src="${shop}" height="650"></iframe>`))
  const frame = page.frameLocator("iframe")
  await new Messenger(frame).readWelcome()
  expect(await frame.locator(":root").evaluate(() => window.origin)).toBe("null")
  await frame.locator(":root").evaluate(() => Reflect.get(window, "Intercom")("trackEvent", "framed"))
  await expect.poll(() => workspace.events()).toMatchObject([{ event_name: "framed", user_id: "42" }])
})

test("a third-party frame that may store nothing has a Messenger", async ({
  context,
  page,
  site,
  workspace,
  baseURL,
}) => {
  await refuseStorage(context)
  const shop = site.put("/shop", `<!doctype html><body>${installation(baseURL, settings(workspace.appId))}`)
  const portal = site.put("/", `<!doctype html><iframe src="${shop}" height="650"></iframe>`)
  await page.goto(portal.replace("127.0.0.1", "localhost"))
  const frame = page.frameLocator("iframe")
  await new Messenger(frame).readWelcome()
  await frame.locator(":root").evaluate(() => Reflect.get(window, "Intercom")("trackEvent", "framed"))
  await expect.poll(() => workspace.events()).toMatchObject([{ event_name: "framed", user_id: "42" }])
  expect((await context.cookies()).filter(({ name }) => name.startsWith("intercom"))).toEqual([])
})

/** What frames meet in a browser whose settings block third-party cookies and storage. */
async function refuseStorage(context: BrowserContext): Promise<void> {
  await context.addInitScript(() => {
    if (window === top) return
    Object.defineProperty(document, "cookie", { get: () => "", set() {} })
    for (const name of ["localStorage", "sessionStorage", "indexedDB", "caches"]) {
      Object.defineProperty(window, name, {
        get() {
          throw new DOMException("Access is denied for this document.", "SecurityError")
        },
      })
    }
  })
}
