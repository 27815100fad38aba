// Why a message does not show, and that it does once the reason is gone.
import { violations } from "../axe"
import { expect, test } from "../fixtures"

test.use({ hasTouch: true })

const html = `
<button onclick='Intercom("update", { seats: 5 })'>Add seats</button>
<button onclick='Intercom("update", { plan: "pro" })'>Upgrade</button>
<button onclick='Intercom("trackEvent", "invited-friend")'>Invite</button>`
const script = `Intercom("boot", { user_id: "1", plan: "free" })`

test("the row of an update says why a message did not come, until it comes", async ({
  page,
  playground,
  workspace,
}) => {
  await playground.open({ html, script }, workspace)
  await expect(playground.calls("boot")).toContainText("stored")
  const open = async (index: number) => {
    const row = playground.calls("update").nth(index)
    await expect(row).toContainText("stored")
    await row.getByRole("button", { name: "update, details" }).click()
    return row.getByRole("region", { name: "Messages weighed" })
  }

  await playground.preview.getByRole("button", { name: "Add seats" }).click()
  const before = await open(0)

  await test.step("in a line", async () => {
    await expect(before.getByRole("button", { name: /^Welcome/ })).toHaveText("Welcomedelivered already")
    await expect(before.getByRole("button", { name: /^Hello, pro/ })).toContainText('plan is "free", needs "pro"')
    await expect(before).toContainText("9 more do not come with a boot or update.")
  })

  await test.step("and rule by rule", async () => {
    await before.getByRole("button", { name: /^Hello, pro/ }).click()
    await expect(before.getByRole("listitem").filter({ hasText: /^Does not hold/ })).toHaveText(
      'Does not hold: plan is "free", needs "pro"',
    )
    await expect(before.getByRole("listitem").filter({ hasText: /^Holds/ })).toHaveText([
      "Holds: live",
      "Holds: not delivered yet",
      "Holds: is a user, needs a visitor or lead or user",
    ])
    await expect(before).toContainText("Comes with the next boot or update.")
    expect(await violations(page, { within: '[aria-label="Inspector"]' })).toEqual([])
  })

  await test.step("it comes when its rule holds", async () => {
    await playground.preview.getByRole("button", { name: "Upgrade" }).click()
    const after = await open(1)
    await expect(after.getByRole("button", { name: /^Hello, pro/ })).toHaveText("Hello, prodelivered")
    await after.getByRole("button", { name: /^Hello, pro/ }).click()
    await expect(after.getByText("delivered already, not seen yet")).toBeVisible()
    await expect(playground.messenger.text("You are on the pro plan now, so this message matched you.")).toBeVisible()
  })
})

test("the row of an event says what became of the messages that wait for it", async ({ playground, workspace }) => {
  await playground.open({ html, script }, workspace)
  await expect(playground.calls("boot")).toContainText("stored")
  for (const [index, verdict] of ["delivered", "delivered already"].entries()) {
    await playground.preview.getByRole("button", { name: "Invite", exact: true }).click()
    const row = playground.calls("trackEvent").nth(index)
    await expect(row).toContainText("stored")
    await row.getByRole("button", { name: "trackEvent, details" }).click()
    const messages = row.getByRole("region", { name: "Messages weighed" }).getByRole("listitem")
    await expect(messages).toHaveText(`Thanks for the invitation${verdict}`)
  }
})

test("the current user’s panel says it of every live message, as it changes", async ({
  page,
  playground,
  workspace,
}) => {
  await playground.open({ html, script }, workspace)
  const { currentUser } = playground
  await currentUser.getByRole("button", { name: /^Why\?/ }).click()
  const hello = currentUser.getByRole("button", { name: /^Hello, pro/ })
  await expect(hello).toHaveText('Hello, prodid not matchplan is "free", needs "pro"')
  await expect(currentUser.getByRole("button", { name: /^Thanks for the invitation/ })).toContainText(
    'Comes with the event "invited-friend", tracked 0 times so far.',
  )
  await hello.click()
  expect(await violations(page, { within: '[aria-label="Current user"]' })).toEqual([])
  await playground.preview.getByRole("button", { name: "Upgrade" }).click()
  await expect(hello).toHaveText("Hello, prodelivered already")
  await expect(currentUser.getByText('plan is "pro", needs "pro"')).toBeVisible()
})
