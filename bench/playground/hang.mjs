// How soon a preview that hangs makes room for the next run, which nobody need press Stop for.
import { executedAfter, openBrowser, openPlayground, typeScript } from "../setup/browser.mjs"
import { atMost, percentile } from "../setup/statistics.mjs"

const rounds = 7
/** As long as a person needs to see that nothing moves; the page has noticed by then. */
const lookMs = 2_000

const ways = {
  "an edit, its pause of 200 ms included,": removeLoop,
  "an edit and Run": async (page) => {
    await removeLoop(page)
    await page.keyboard.press("ControlOrMeta+Enter")
  },
  "another example": (page) => page.getByRole("combobox", { name: "Example" }).selectOption("update"),
}

export async function measure({ origin }) {
  const browser = await openBrowser()
  const rows = []
  for (const [what, begin] of Object.entries(ways)) {
    const times = []
    for (let round = 0; round < rounds; round++) times.push(await afterHang(browser, origin, begin))
    const value = percentile(times, 0.5)
    rows.push({ what: `while(true){}, then ${what} to executed, p50`, value, unit: "ms", budget: atMost(500) })
    rows.push({ what: `while(true){}, then ${what} to executed, longest`, value: Math.max(...times), unit: "ms" })
  }
  await browser.close()
  return rows
}

/** From what a person does about it to the next code executed, in milliseconds; what is typed comes at once. */
async function afterHang(browser, origin, begin) {
  const { page, close } = await openPlayground(browser, origin)
  await typeScript(page, "while (true) {}")
  await page.keyboard.press("ControlOrMeta+Enter")
  await page.getByText("not responding").first().waitFor()
  await page.waitForTimeout(lookMs)
  const before = await page.evaluate(() => performance.now())
  await begin(page)
  const executed = await executedAfter(page, before)
  await close()
  return executed - before
}

function removeLoop(page) {
  return typeScript(page, 'document.body.append("again")')
}
