import { expect, test } from "../../fixtures"

// A trace takes a snapshot of every frame, and would wait for ever for one that hangs.
test.use({ trace: "off" })

test("an endless loop is noticed, the editor answers, and Stop gives the preview back", async ({
  page,
  playground,
  workspace,
}) => {
  await playground.open({ script: 'console.log("before")' }, workspace)
  await expect(playground.rows("before")).toBeVisible()
  await playground.type("script", "while (true) {}")
  await expect(page.getByText(/not responding/i).first()).toBeVisible()
  // An edit would bring it back by itself.
  await page.getByRole("switch", { name: "Auto-run" }).click()
  await playground.editor("script").focus()
  await page.keyboard.press("ControlOrMeta+A")
  await page.keyboard.insertText('console.log("after")')
  await expect(page.locator(".view-line").first()).toContainText("after")
  await page.getByRole("button", { name: "Stop" }).first().click()
  await playground.run()
  await expect(playground.rows("after")).toBeVisible()
})

test("so is one of a page whose Messenger is there", async ({ page, playground, workspace }) => {
  await playground.open({ script: 'Intercom("boot", { user_id: "1" })' }, workspace)
  await expect(playground.calls("boot")).toContainText("stored")
  await playground.type("script", 'Intercom("boot", { user_id: "1" })\nsetTimeout(() => { while (true) {} }, 1_000)')
  await expect(page.getByText(/not responding/i).first()).toBeVisible()
  await page.getByRole("button", { name: "Stop" }).first().click()
  await playground.type("script", 'console.log("after")')
  await playground.run()
  // Where typing took a moment, it ran by itself as well.
  await expect(playground.rows("after").first()).toBeVisible()
})

test("an edit that takes the loop out, another example and Run begin anew without Stop", async ({
  page,
  playground,
  workspace,
}) => {
  const hangs = page.getByText(/not responding/i).first()
  await playground.open(
    { script: 'Intercom("boot", { user_id: "1" })\nsetTimeout(() => { while (true) {} }, 1_000)' },
    workspace,
  )
  await expect(hangs).toBeVisible()
  await playground.type("script", 'console.log("taken " + "out")')
  await expect(playground.rows("taken out")).toBeVisible()
  await expect(hangs).toBeHidden()

  await playground.type("script", 'console.log("now it hangs"); while (true) {}')
  await expect(hangs).toBeVisible()
  await page.getByRole("combobox", { name: "Example" }).selectOption("update")
  await expect(playground.calls("boot").filter({ hasText: "Ada Lovelace" })).toContainText("stored")

  await page.getByRole("switch", { name: "Auto-run" }).click()
  await playground.type("script", "while (true) {}")
  await playground.run()
  await expect(hangs).toBeVisible()
  await playground.type("script", 'console.log("run " + "again")')
  await playground.run()
  await expect(playground.rows("run again")).toBeVisible()
})

test("one hang after another leaves a preview that works", async ({ page, playground, workspace }) => {
  const hangs = page.getByText(/not responding/i).first()
  await playground.open({ script: "while (true) {}" }, workspace)
  await expect(hangs).toBeVisible()
  for (const pass of [1, 2, 3]) {
    await playground.type("script", `console.log("pass ${pass} " + "hangs"); while (true) {}`)
    await expect(playground.rows(`pass ${pass} hangs`)).toBeVisible()
    await expect(hangs).toBeVisible()
  }
  await playground.type("script", 'Intercom("boot", { user_id: "1" })')
  await expect(playground.calls("boot")).toContainText("stored")
})

test("another project can be opened while one hangs", async ({ page, playground, workspace }) => {
  const script = 'Intercom("boot", { user_id: "1" })\nsetTimeout(() => { while (true) {} }, 1_000)'
  await playground.open({ script }, workspace)
  await expect(page.getByText(/not responding/i).first()).toBeVisible()
  await playground.openStrangers({ script: 'console.log("theirs")' })
  await playground.run()
  await expect(playground.rows("theirs")).toBeVisible()
})
