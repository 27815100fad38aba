// A fault that is switched on: what the page does meets it, and nothing is lost or stored twice by it.
import { expect, test } from "../fixtures"

// By touch the page loads no Monaco, and half as long.
test.use({ hasTouch: true })

const script = `Intercom("boot", { user_id: "1" })
document.querySelector("button").onclick = () => Intercom("trackEvent", "placed-order")`

test("an event is stored once, however it was refused or its answer lost, and the inspector says what happened", async ({
  page,
  playground,
  workspace,
}) => {
  const { inspector, preview } = playground
  const menu = page.getByRole("menu", { name: "Faults" })
  const preset = (name: string) => menu.getByRole("menuitemcheckbox", { name })
  await playground.open({ html: "<button>Order</button>", script }, workspace)
  await expect(playground.calls("boot").getByText("stored")).toBeVisible()

  await inspector.getByRole("button", { name: "Faults" }).click()
  await preset("Rate limited").click()
  await expect(inspector.getByText("Faults on: 1")).toBeVisible()
  await page.keyboard.press("Escape")
  await preview.getByRole("button", { name: "Order" }).click()
  const call = playground.calls("trackEvent")
  await expect(call.getByText("trying again")).toBeVisible()
  await call.getByRole("button", { name: "trackEvent, details" }).click()
  await expect(call).toContainText("Fault met by events: rate limited")
  expect(await workspace.events()).toEqual([])

  await inspector.getByRole("button", { name: "Faults" }).click()
  await preset("Rate limited").click()
  await preset("Answer lost").click()
  await page.keyboard.press("Escape")
  // Stored, which the page does not know.
  await expect(call).toContainText("Fault met by events: dropped answer", { timeout: 20_000 })
  expect(await workspace.events()).toHaveLength(1)

  await workspace.setFaults({ presets: [] })
  await expect(inspector.getByText("Faults on")).toBeHidden()
  await expect(call.getByText("stored", { exact: true })).toBeVisible({ timeout: 20_000 })
  expect(await workspace.events()).toHaveLength(1)
})

test("a message is sent once through a server that fails and an answer that is lost", async ({
  playground,
  workspace,
}) => {
  const { messenger } = playground
  await playground.open({ script: 'Intercom("boot", { user_id: "1" })\nIntercom("showNewMessage")' }, workspace)
  await expect(messenger.field).toBeVisible()
  await workspace.setFaults({
    faults: [
      { kind: "server_error", calls: ["conversations"], times: 1 },
      { kind: "dropped_answer", calls: ["conversations"], times: 1 },
    ],
  })
  await messenger.write("Is anyone there?")
  await expect(messenger.message("Is anyone there?")).toHaveCount(1)
  await expect(messenger.message("Is anyone there?")).toContainText("Delivered", { timeout: 20_000 })
  expect((await workspace.faults()).faults).toEqual([])
  const written = (await workspace.conversations()).filter(({ outbound }) => outbound === null)
  expect(written.map(({ messages }) => messages.length)).toEqual([1])
})
