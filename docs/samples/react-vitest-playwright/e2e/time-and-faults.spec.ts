// What else would take a week, or a bad day.
import { expect, test } from "messenger-playground/playwright"

test("a week later whoever comes back is asked for again", async ({ page, messenger }) => {
  await page.goto("/")
  await page.getByRole("button", { name: "Log in" }).click()
  await expect(messenger).toHaveUser("ada")
  const before = await messenger.fromNow()
  const { now } = await messenger.clock.advance("8d")
  await page.reload()
  expect(await page.evaluate(() => Date.now())).toBeGreaterThan(now.getTime() - 1_000)
  await page.getByRole("button", { name: "Log in" }).click()
  const started = await before.waitFor({ type: "session.started" })
  expect(started.created_at * 1_000).toBeGreaterThan(now.getTime() - 1_000)
})

test("an order whose answer is lost is stored once", async ({ page, messenger }) => {
  await page.goto("/")
  await page.getByRole("button", { name: "Log in" }).click()
  await expect(messenger).toHaveUser("ada")
  await messenger.faults.use({ kind: "dropped_answer", calls: ["events"], times: 1 })
  await page.getByRole("button", { name: "Order" }).click()
  await expect(messenger).toHaveEvent("ordered-item")
  expect(await messenger.events("ada")).toHaveLength(1)
  expect(await messenger.faults.use("doubled frames")).toEqual([{ kind: "duplicate_frame" }])
  await expect(messenger.faults.use("bad luck" as never)).rejects.toThrow('There are: "slow network"')
})
