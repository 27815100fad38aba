// How the panes stand.
import type { Locator } from "@playwright/test"
import { expect, test } from "../fixtures"
import { Playground } from "../pages/playground"

test.use({ hasTouch: true })

test("the panes stand as they were arranged, also after a reload, and the preview goes on", async ({
  page,
  playground,
  workspace,
}) => {
  await playground.open(
    { html: "<p>Here</p>", script: 'let n = 0; onclick = () => console.log("click " + ++n)' },
    workspace,
  )
  const editor = playground.editor("script")
  const frame = page.locator('iframe[title="Preview"]')
  const topOf = async (locator: Locator) => (await locator.boundingBox())?.y ?? 0
  await playground.preview.getByText("Here").click()
  await expect(playground.rows("click 1")).toBeVisible()

  await page.getByRole("button", { name: "Layout: Side by side" }).click()
  await page.getByRole("menuitemradio", { name: "Code above preview" }).click()
  const stacked = await topOf(frame)
  expect(stacked).toBeGreaterThan((await topOf(editor)) + 100)
  // The same document: nothing was loaded anew.
  await playground.preview.getByText("Here").click()
  await expect(playground.rows("click 2")).toBeVisible()
  await page.reload()
  await expect(page.getByRole("button", { name: "Layout: Code above preview" })).toBeVisible()
  expect(await topOf(frame)).toBe(stacked)

  await playground.palette.choose("preview only")
  await expect(editor).toBeHidden()
  await expect(playground.inspector).toBeHidden()
  await expect(frame).toBeVisible()
  expect((await frame.boundingBox())?.width).toBe(page.viewportSize()?.width)
  const { cookies } = await page.context().storageState()
  expect(cookies.find(({ name }) => name === "panes")?.value).toContain("preview")

  await playground.palette.choose("code only")
  await expect(editor).toBeVisible()
  await expect(frame).toBeHidden()
  await test.step("a narrow screen shows the part that is chosen there", async () => {
    await page.setViewportSize({ width: 390, height: 844 })
    await expect(editor).toBeVisible()
    await page.getByRole("radio", { name: "Preview" }).check({ force: true })
    await expect(frame).toBeVisible()
    await expect(editor).toBeHidden()
  })
  await page.setViewportSize({ width: 1280, height: 720 })
  // Whoever goes to a part that is not there gets it back.
  await playground.palette.choose("go to inspector")
  await expect(playground.inspector).toBeVisible()
  await expect(frame).toBeVisible()
})

test("the preview follows in a tab of its own", async ({ page, playground, workspace }) => {
  await playground.open({ html: "<p>Before</p>", script: 'console.log("one")' }, workspace)
  await expect(playground.rows("one")).toBeVisible()
  const [tab] = await Promise.all([page.waitForEvent("popup"), playground.palette.choose("preview in a tab")])
  const other = new Playground(tab)
  await expect(other.preview.getByText("Before")).toBeVisible()
  await expect(other.editor("script")).toBeHidden()
  await page.getByRole("tab", { name: "HTML" }).click()
  await playground.editor("html").fill("<p>After</p>")
  await expect(other.preview.getByText("After")).toBeVisible()
  await expect(page.getByRole("button", { name: "Layout: Side by side" })).toBeVisible()
})
