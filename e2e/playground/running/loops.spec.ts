// Pages that call in a loop without an end (quality case 27).
import { limits } from "@/lib/contract/limits"
import { expect, test } from "../../fixtures"

const calls = 50_000
const dropped = `${calls - limits.callsPerWindow} were dropped`

const script = `
Intercom("boot", { user_id: "42" })
const [loop, answer] = document.querySelectorAll("button")
loop.onclick = () => {
  for (let step = 0; step < ${calls}; step++) Intercom("trackEvent", "loop", { step: "step-" + step })
  loop.textContent = "Looped"
}
answer.onclick = () => { answer.textContent = "Answered" }`

test("a preview that tracks 50,000 events in a loop answers a click meanwhile, and the inspector says once how many were dropped", async ({
  page,
  playground,
  workspace,
}) => {
  await playground.open({ html: "<button>Loop</button> <button>Answer</button>", script }, workspace)
  await expect(playground.currentUser).toContainText("42")
  await playground.preview.getByRole("button", { name: "Loop" }).click()
  await playground.preview.getByRole("button", { name: "Answer" }).click()
  await expect(playground.preview.getByRole("button", { name: "Answered" })).toBeVisible()
  await expect(playground.preview.getByRole("button", { name: "Looped" })).toBeVisible()
  await expect(page.getByText(/not responding/i)).toHaveCount(0)

  await playground.filter("were dropped")
  await expect(playground.rows(dropped)).toHaveCount(1)
  await playground.filter(`step-${limits.callsPerWindow}`)
  await expect(playground.calls("trackEvent")).toHaveCount(1)
  await expect(playground.calls("trackEvent")).toContainText("throttled")
  await expect.poll(async () => (await workspace.allEvents()).length).toBe(limits.callsPerWindow)
  const steps = (await workspace.allEvents()).map(({ metadata }) => metadata.step)
  expect(steps).toEqual(steps.map((_, index) => `step-${limits.callsPerWindow - 1 - index}`))
})

test("a loop in one tab leaves the tab beside it free", async ({ page, context, shop, workspace }) => {
  await shop.open({ user_id: "42" })
  const other = await context.newPage()
  await other.goto(page.url())
  await other.waitForFunction(() => Reflect.get(window, "Intercom")?.booted === true)
  await page.evaluate((count) => {
    for (let step = 0; step < count; step++) Reflect.get(window, "Intercom")("trackEvent", "loop")
  }, calls)
  await other.evaluate(() => Reflect.get(window, "Intercom")("trackEvent", "beside"))
  await expect
    .poll(async () => (await workspace.allEvents()).filter(({ event_name }) => event_name === "beside").length)
    .toBe(1)
  await expect.poll(async () => (await workspace.allEvents()).length).toBe(limits.callsPerWindow + 1)
})
