// What the server does not do for a visitor is said in the inspector, with the reason.
import { expect, test } from "../../fixtures"
import type { Playground } from "../../pages/playground"

async function reasonOf(playground: Playground, method: string) {
  const call = playground.calls(method).last()
  await call.getByRole("button", { name: `${method}, details` }).click()
  return call
}

test("an event whose name is held says so, and is stored once the team lets the name pass", async ({
  playground,
  workspace,
  team,
}) => {
  await team.set({ requires_verification: true })
  await playground.open({ script: 'Intercom("boot", {})\nIntercom("trackEvent", "ordered")' }, workspace)
  await expect(playground.calls("trackEvent").last()).toContainText("held")
  await expect(await reasonOf(playground, "trackEvent")).toContainText("until the team activates it")
  expect(await workspace.events()).toEqual([])
  await team.activate("ordered")
  await playground.run()
  // The row of the first run says "stored" too, of what may become of it.
  await expect(playground.calls("trackEvent")).toHaveCount(2)
  await expect(playground.calls("trackEvent").last()).toContainText("stored")
  expect(await workspace.events()).toMatchObject([{ event_name: "ordered" }])
})

test("a tour for others does not start by its number, and the reason tells nothing of its audience", async ({
  playground,
  workspace,
  team,
}) => {
  const content = { steps: [{ selector: null, title: "Only for pros", blocks: [] }] }
  const rules = [{ on: "attribute" as const, name: "plan", is: "equal" as const, value: "pro" }]
  const audience = { roles: ["user" as const], match: "all" as const, rules }
  const { number } = await team.author({ kind: "tour", name: "Pros", trigger: null, content, audience })
  const script = `Intercom("boot", { user_id: "1", plan: "free" })\nIntercom("startTour", ${number})`
  await playground.open({ script }, workspace)
  await expect(playground.calls("startTour").last()).toContainText("nothing to do")
  const call = await reasonOf(playground, "startTour")
  await expect(call).toContainText("there is no such tour for them")
  await expect(call).not.toContainText(/plan|Only for/)
  await expect(playground.preview.getByText("Only for pros")).toHaveCount(0)
})
