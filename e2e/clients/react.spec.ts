// The most used client of the community, react-use-intercom, as npm installs it, in a React app.
import { expect, test } from "./fixtures"
import { setups } from "./setups"

const client = "react-use-intercom"

const everything = {
  userId: "42",
  email: "ada@example.com",
  name: "Ada",
  createdAt: 1_700_000_000,
  phone: "+49 30 1234",
  languageOverride: "en",
  unsubscribedFromEmails: true,
  avatar: { type: "avatar", imageUrl: "https://example.com/ada.png" },
  company: { companyId: "6", name: "Acme", plan: "pro", customAttributes: { industry_code: 7 } },
  alignment: "left",
  themeMode: "dark",
  zIndex: 2_147_483_000,
  customAttributes: { seats: 3 },
}

for (const setup of setups) {
  test(`a React app's user ${setup.title}`, async ({ openClient, workspace, strays }) => {
    const props = { appId: workspace.appId, autoBoot: true, autoBootProps: everything }
    const page = await openClient(setup, client, `startApp(${JSON.stringify(props)})`)
    const { messenger, root } = page
    await expect(messenger.open).toBeVisible()
    await expect(root.getByTestId("unread")).toHaveText("1")
    const isLoaded = setup.source === "official"
    await expect(root.getByTestId("script")).toHaveText(isLoaded ? "loaded" : "not loaded")
    await expect
      .poll(() => workspace.users())
      .toMatchObject([
        {
          user_id: "42",
          email: "ada@example.com",
          name: "Ada",
          created_at: 1_700_000_000,
          phone: "+49 30 1234",
          unsubscribed_from_emails: true,
          avatar_url: "https://example.com/ada.png",
          companies: [{ company_id: "6", name: "Acme", plan: "pro", custom_attributes: { industry_code: 7 } }],
          custom_attributes: { seats: 3 },
        },
      ])

    await page.call("update")
    await page.call("update", { customAttributes: { seats: 4 } })
    await page.call("trackEvent", "ordered-item", { code: "A" })
    await page.call("hideNotifications", true)
    await page.call("show")
    await expect(messenger.panel).toBeVisible()
    await expect(root.getByTestId("messenger")).toHaveText("open")
    await page.call("hide")
    await expect(root.getByTestId("messenger")).toHaveText("closed")
    await expect.poll(() => workspace.users()).toMatchObject([{ custom_attributes: { seats: 4 } }])
    await expect.poll(() => workspace.events()).toMatchObject([{ event_name: "ordered-item", metadata: { code: "A" } }])

    await page.call("shutdown")
    await expect(messenger.open).toBeHidden()
    expect(await page.typeOf("intercomSettings")).toBe("undefined")
    await page.call("boot", { userId: "43" })
    await expect(messenger.open).toBeVisible()
    await expect.poll(async () => (await workspace.users())[0]).toMatchObject({ user_id: "43" })

    await page.call("hardShutdown")
    await expect(messenger.open).toBeHidden()
    expect([await page.typeOf("Intercom"), await page.typeOf("intercomSettings")]).toEqual(["undefined", "undefined"])
    expect(strays).toEqual([])
  })
}
