// What leads a person step by step: tours, surveys and checklists.
import { expect, test } from "../fixtures"

test("a tour leads forth and back over the page, and ends", async ({ page, shop, team }) => {
  await shop.open({ user_id: "1" })
  await shop.call("startTour", 301)
  const tour = (name: string) => page.getByRole("dialog", { name })
  const first = tour("Hello from a product tour")
  await expect(first).toBeFocused()
  await expect(first).toContainText("1 of 4")
  await expect(first.getByRole("button", { name: "Back" })).toBeHidden()
  await first.getByRole("button", { name: "Next" }).click()
  const second = tour("A step can point at something")
  await expect(second).toHaveAttribute("data-at", "bottom")
  await second.getByRole("button", { name: "Back" }).click()
  await first.getByRole("button", { name: "Next" }).click()
  await second.getByRole("button", { name: "Next" }).click()
  // There is no #tour-target on this page: the step stands in the middle.
  const third = tour("Any selector will do")
  await expect(third).toHaveAttribute("data-at", "none")
  await third.getByRole("button", { name: "Next" }).click()
  await tour("That is all").getByRole("button", { name: "Done" }).click()
  await expect(page.getByRole("dialog")).toHaveCount(0)
  await expect
    .poll(async () => (await team.answers(301))[0])
    .toMatchObject({ state: "completed", progress: { step: 3 } })
  await page.reload()
  await expect(shop.messenger.card).toBeVisible()
  await expect(page.getByRole("dialog")).toHaveCount(0)
})

test("a tour that was left goes on with the next page", async ({ page, shop, team }) => {
  await shop.open({ user_id: "1" })
  await shop.call("startTour", 301)
  await page.getByRole("dialog").getByRole("button", { name: "Next" }).click()
  await expect.poll(async () => (await team.answers(301))[0]?.progress.step).toBe(1)
  await page.reload()
  await expect(page.getByRole("dialog", { name: "A step can point at something" })).toBeVisible()
})

test("a tour does not start on a page as narrow as a phone's", async ({ page, shop, team }) => {
  await page.setViewportSize({ width: 390, height: 844 })
  await shop.open({ user_id: "1" })
  await shop.call("startTour", 301)
  await shop.call("startSurvey", 401)
  await expect(shop.messenger.survey).toBeVisible()
  await expect(page.getByRole("dialog")).toHaveCount(1)
  expect(await team.answers(301)).toEqual([])
})

test("a survey asks one question after the other, stores the answers, and thanks", async ({ page, shop, team }) => {
  await shop.open({ user_id: "1" })
  const { survey } = shop.messenger
  await shop.call("startSurvey", 401)
  await expect(survey).toContainText("1 of 3")
  await expect(survey.getByRole("button", { name: "Next" })).toBeDisabled()
  await survey.getByRole("radio", { name: "4" }).check()
  await survey.getByRole("button", { name: "Next" }).click()
  await survey.getByRole("radio", { name: "A launcher of my own" }).check()
  await survey.getByRole("button", { name: "Back" }).click()
  await expect(survey.getByRole("radio", { name: "4" })).toBeChecked()
  await survey.getByRole("button", { name: "Next" }).click()
  await survey.getByRole("button", { name: "Next" }).click()
  await survey.getByRole("textbox", { name: "What did you look for and not find?" }).fill("Nothing")
  await survey.getByRole("button", { name: "Submit" }).click()
  await expect(survey).toContainText("Thank you!")
  await expect
    .poll(async () => (await team.answers(401))[0])
    .toMatchObject({
      user_id: "1",
      state: "completed",
      progress: { answers: { ease: 4, next: "A launcher of my own", missing: "Nothing" } },
    })
  await survey.getByRole("button", { name: "Close" }).click()
  await expect(survey).toBeHidden()
  await page.reload()
  await expect(shop.messenger.card).toBeVisible()
  await expect(survey).toBeHidden()
})

test("while a survey or a tour has the page, cards wait", async ({ page, shop }) => {
  await shop.open({ user_id: "1" })
  const { messenger } = shop
  await expect(messenger.card).toContainText("Welcome!")
  await shop.call("startSurvey", 401)
  await expect(messenger.survey).toBeVisible()
  await expect(messenger.card).toBeHidden()
  await shop.call("trackEvent", "invited-friend")
  await expect(messenger.open).toHaveAccessibleDescription("2 unread messages")
  await expect(messenger.card).toBeHidden()
  await messenger.survey.getByRole("button", { name: "Dismiss" }).click()
  await expect(messenger.survey).toBeHidden()
  await expect(messenger.card).toContainText("Thanks for inviting a friend!")
  await shop.call("startTour", 301)
  await expect(page.getByRole("dialog")).toBeVisible()
  await expect(messenger.card).toBeHidden()
  await page.getByRole("dialog").getByRole("button", { name: "Dismiss" }).click()
  await expect(messenger.card).toBeVisible()
})

for (const { method, number, title } of [
  { method: "startSurvey", number: 401, title: "a survey" },
  { method: "startTour", number: 301, title: "a tour" },
]) {
  test(`${title} takes the focus, and Escape inside it, but not beside it, ends it`, async ({ page, shop }) => {
    await shop.open({ user_id: "1" }, "<h1>Shop</h1><button>Pay</button>")
    const pay = page.getByRole("button", { name: "Pay" })
    const dialog = page.getByRole("dialog")
    await pay.focus()
    await shop.call(method, number)
    await expect(dialog).toBeFocused()
    await pay.focus()
    await page.keyboard.press("Escape")
    await expect(dialog).toBeVisible()
    await dialog.focus()
    await page.keyboard.press("Escape")
    await expect(dialog).toBeHidden()
    await expect(pay).toBeFocused()
  })
}

test("a checklist keeps what is done", async ({ page, shop, team }) => {
  await shop.open({ user_id: "1" })
  const { messenger } = shop
  await shop.call("startChecklist", 501)
  const { panel } = messenger
  await expect(panel.getByRole("heading", { name: "Get started" })).toBeVisible()
  await expect(panel).toContainText("0 of 4 done")
  await panel.getByRole("button", { name: "Mark as done" }).click()
  await panel.getByRole("button", { name: "Mark as done" }).click()
  await expect(panel).toContainText("2 of 4 done")
  await expect
    .poll(async () => (await team.answers(501))[0]?.progress)
    .toEqual({ done: expect.arrayContaining(["boot", "identify"]) })
  await page.reload()
  await page.waitForFunction(() => Reflect.get(window, "Intercom")?.booted === true)
  await shop.call("showSpace", "tasks")
  await panel.getByRole("button", { name: "Get started" }).click()
  await expect(panel).toContainText("2 of 4 done")
  await panel.getByRole("button", { name: "Boot the Messenger" }).click()
  await panel.getByRole("button", { name: "Mark as not done" }).click()
  await expect(panel).toContainText("1 of 4 done")
  for (let step = 0; step < 3; step++) await panel.getByRole("button", { name: "Mark as done" }).click()
  await expect(panel).toContainText("All done")
  await expect.poll(async () => (await team.answers(501))[0]?.state).toBe("completed")
})
