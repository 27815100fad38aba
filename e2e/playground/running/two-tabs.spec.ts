// Two tabs of the playground are one browser: what one keeps, the other has, and neither takes anything away.
import { expect, test } from "../../fixtures"
import { Playground } from "../../pages/playground"

test.use({ hasTouch: true })

const html = '<button onclick="look()">Look</button><button onclick="forget()">Forget</button>'

const scriptOf = (tab: string) => `
localStorage.setItem("${tab}", "kept by ${tab}")
document.cookie = "${tab}=1; max-age=3600"
function look() {
  const cookies = document.cookie.split("; ").map((cookie) => cookie.split("=")[0])
  console.log("sees " + [...Object.keys(localStorage), "|", ...cookies].filter((key) => key.length < 6).sort().join(" "))
}
function forget() {
  localStorage.removeItem("${tab}")
  document.cookie = "${tab}=; max-age=0"
}`

test("two tabs see each other's cookies and storage, and lose none", async ({ page, playground, workspace }) => {
  const other = new Playground(await page.context().newPage())
  const press = (tab: Playground, name: string) => tab.preview.getByRole("button", { name }).click()
  const expectSeen = (tab: Playground, seen: string) =>
    expect(async () => {
      await press(tab, "Look")
      await expect(tab.rows(seen).last()).toBeVisible({ timeout: 500 })
    }).toPass()

  await playground.open({ html, script: scriptOf("first") }, workspace)
  await expectSeen(playground, "sees first first |")
  await other.open({ html, script: scriptOf("other") }, workspace)
  for (const tab of [playground, other]) await expectSeen(tab, "sees first first other other |")

  await press(other, "Forget")
  for (const tab of [playground, other]) await expectSeen(tab, "sees first first |")
  // What both keep outlives both.
  await other.page.close()
  await playground.page.reload()
  await expectSeen(playground, "sees first first |")
})
