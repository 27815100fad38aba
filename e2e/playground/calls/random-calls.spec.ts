// A page that calls anything with anything: it must never hear an exception from us.
import { expect, test } from "../../fixtures"
import { callAtRandom } from "../../hostile/random-calls"

for (const seed of [1, 2]) {
  test(`5,000 random calls throw nothing and the Messenger boots afterwards, seed ${seed}`, async ({
    page,
    shop,
    workspace,
  }) => {
    test.setTimeout(180_000)
    await page.addInitScript(() => {
      const failures: string[] = []
      Object.assign(window, { failures })
      addEventListener("error", ({ message }) => failures.push(`error: ${message}`))
      addEventListener("unhandledrejection", ({ reason }) => failures.push(`rejection: ${reason}`))
    })
    const thrown: string[] = []
    page.on("pageerror", ({ message }) => thrown.push(message))
    await shop.open({ user_id: "42" })
    await page.evaluate(callAtRandom, { seed, count: 5_000, appId: workspace.appId })

    expect(await page.evaluate(() => Reflect.get(window, "failures"))).toEqual([])
    expect(thrown).toEqual([])
    expect(await page.evaluate(() => "admin" in {} || "admin" in [])).toBe(false)
    await shop.call("shutdown")
    await shop.call("boot", { app_id: workspace.appId, user_id: "after" })
    await expect.poll(async () => (await workspace.users()).map(({ user_id }) => user_id)).toContain("after")
    await expect(shop.messenger.open.or(shop.messenger.close).first()).toBeVisible()
    await shop.call("startConversation", "Still there?")
    await expect(shop.messenger.message("Still there?")).toContainText("Delivered")
  })
}
