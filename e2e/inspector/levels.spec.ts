// What of the console is seen, and how much of it there is.
import { expect, test } from "../fixtures"
import { Console } from "../pages/console"

test.use({ hasTouch: true })

test("levels are left out with the text that is looked for, and repeated lines are one", async ({
  playground,
  workspace,
}) => {
  const script = `
console.debug("a detail")
console.info("some news")
console.warn("a warning")
console.error("a mistake")
for (let i = 0; i < 12; i++) console.log("tick", { of: "a clock" })
console.log("tock")`
  await playground.open({ script }, workspace)
  const console = new Console(playground)
  const { inspector } = playground
  await expect(playground.rows("tock")).toBeVisible()

  await test.step("equal lines in a row are counted", async () => {
    await expect(playground.rows("tick")).toHaveCount(1)
    await expect(playground.rows("tick")).toContainText("12 times")
  })

  await test.step("a level is left out by keyboard, and what is hidden is counted", async () => {
    await console.toggleLevel("Info and log")
    await expect(playground.rows("tick")).toHaveCount(0)
    await expect(playground.rows("some news")).toHaveCount(0)
    await expect(playground.rows("a warning")).toBeVisible()
    await expect(inspector.getByText("14 hidden")).toBeVisible()
    await expect(console.levels).toHaveAccessibleName("Levels, 1 hidden")
    await expect(console.levels).toBeFocused()
  })

  await test.step("together with a text", async () => {
    await inspector.getByRole("radio", { name: "Console" }).click()
    await playground.filter("mistake")
    await expect(playground.rows("a mistake")).toBeVisible()
    await expect(playground.rows("a warning")).toHaveCount(0)
    await expect(inspector.getByText("16 hidden")).toBeVisible()
  })

  await test.step("all of it comes back at once", async () => {
    await inspector.getByRole("button", { name: "Show all" }).click()
    await expect(playground.rows("tick")).toBeVisible()
    await expect(inspector.getByText(/hidden/)).toHaveCount(0)
  })

  await test.step("where no lines are shown there are no levels", async () => {
    await inspector.getByRole("radio", { name: "Calls" }).click()
    await expect(console.levels).toHaveCount(0)
  })
})
