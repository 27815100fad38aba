// Intercom's own client, @intercom/messenger-js-sdk, as npm installs it.
import { expect, test } from "./fixtures"
import { setups } from "./setups"

const client = "messenger-js-sdk"

for (const setup of setups) {
  test(`a user's visit ${setup.title}`, async ({ openClient, workspace, strays }) => {
    const ada = { app_id: workspace.appId, user_id: "42", name: "Ada" }
    const page = await openClient(setup, client, `client.Intercom(${JSON.stringify(ada)})`)
    const { messenger } = page
    await expect(messenger.open).toBeVisible()
    expect(await page.call("getVisitorId")).toMatch(/^[\da-f-]{36}$/)
    await expect.poll(() => page.call("whoami")).toMatchObject({ role: "user", user_id: "42", name: "Ada" })

    for (const event of ["onShow", "onHide", "onUnreadCountChange"]) await page.listen(event)
    await expect.poll(() => page.heard("onUnreadCountChange")).toContain(1)
    await page.call("update", { plan: "pro" })
    await page.call("trackEvent", "ordered-item", { price: { amount: 4900, currency: "eur" } })
    await page.call("show")
    await expect(messenger.panel).toBeVisible()
    await page.call("hide")
    await expect(messenger.panel).toBeHidden()
    await page.call("showSpace", "messages")
    await expect(messenger.panel.getByText("Welcome! This Messenger is real")).toBeVisible()
    expect(await page.heard("onShow")).toEqual(["called", "called"])
    expect(await page.heard("onHide")).toEqual(["called"])

    // A component that renders again calls this again: it must only update.
    await page.call("Intercom", { ...ada, seats: 3 })
    await expect
      .poll(() => workspace.users())
      .toMatchObject([{ user_id: "42", name: "Ada", custom_attributes: { plan: "pro", seats: 3 } }])
    await expect.poll(() => workspace.events()).toMatchObject([{ event_name: "ordered-item", user_id: "42" }])
    await expect(messenger.panel).toHaveCount(1)

    await page.call("shutdown")
    await expect(messenger.close).toBeHidden()
    await expect(messenger.open).toBeHidden()
    await page.call("boot", { app_id: workspace.appId, user_id: "43" })
    await expect(messenger.open).toBeVisible()
    await expect.poll(() => page.call("whoami")).toMatchObject({ user_id: "43" })
    expect(await workspace.users()).toMatchObject([{ user_id: "43" }, { user_id: "42" }])
    expect(strays).toEqual([])
  })
}
