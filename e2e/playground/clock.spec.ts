// The workspace's clock as somebody moves it beside the preview: the three numbers of the API without waiting for them.
import { expect, test } from "../fixtures"
import { Console } from "../pages/console"

// Nothing is typed here: by touch the page loads no Monaco.
test.use({ hasTouch: true })

const dayOf = (days: number) => new Date(Date.now() + days * 86_400_000).toISOString().slice(0, 10)

test("30 minutes later updates are taken again, a week later the session is over, and a reload keeps the time", async ({
  page,
  playground,
  workspace,
}) => {
  const clock = page.getByRole("button", { name: /^Clock: / })
  const move = async (choice: string) => {
    await clock.click()
    await page.getByRole("menuitem", { name: choice }).click()
  }
  const inspector = new Console(playground)
  const last = playground.calls("update").last()
  await playground.openExample("update-quota", workspace)
  await playground.preview.getByRole("button", { name: "Call update 21 times" }).click()
  await expect(last).toContainText("throttled")

  await move("30 minutes later")
  await expect(clock).toHaveText("+30 min")
  await inspector.enter('Intercom("update", { step: 22 })')
  await expect(last).toContainText("stored")

  const sessions = async () => (await workspace.activity()).filter(({ type }) => type === "session.started").length
  const before = await sessions()
  await move("A week later")
  await expect(clock).toHaveText("+7 d 30 min")
  await inspector.enter("new Date().toISOString().slice(0, 10)")
  await expect(playground.rows(dayOf(7))).toHaveCount(1)
  await inspector.enter('Intercom("trackEvent", "came-back")')
  await expect(playground.calls("trackEvent")).toContainText("stored")
  expect(await sessions()).toBeGreaterThan(before)
  const [event] = await workspace.events()
  expect(new Date(1_000 * (event?.created_at ?? 0)).toISOString().slice(0, 10)).toBe(dayOf(7))

  await page.reload()
  await expect(clock).toHaveText("+7 d 30 min")
  await move("Back to the real time")
  await expect(page.getByRole("button", { name: "Clock: real time" })).toBeVisible()
  await inspector.enter("new Date().toISOString().slice(0, 10)")
  await expect(playground.rows(dayOf(0)).first()).toBeVisible()
})
