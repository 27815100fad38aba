// From Ctrl/Cmd+Enter after an edit to the code executed, and painted, in the preview.
import { openBrowser, openPlayground, paintedAfter, runByKey, typeScript } from "../setup/browser.mjs"
import { atMost, percentile } from "../setup/statistics.mjs"

const edits = 30

export async function measure({ origin }) {
  const browser = await openBrowser()
  const { page } = await openPlayground(browser, origin)
  await typeScript(page, 'document.body.append("edit ")\n// ')
  const executed = []
  const painted = []
  // The first runs load the bundler and warm its cache; a person's first edit is not like the next thirty.
  for (let edit = -3; edit < edits; edit++) {
    await page.keyboard.type("x")
    const run = await runByKey(page)
    const shown = await paintedAfter(page, run.executed)
    if (edit >= 0) {
      executed.push(run.executed - run.pressed)
      painted.push(shown - run.pressed)
    }
    // Past the typing pause and its run, so that each edit is measured alone.
    await page.waitForTimeout(500)
  }
  await browser.close()
  return [
    { what: "edit to executed, p50", value: percentile(executed, 0.5), unit: "ms", budget: atMost(45) },
    { what: "edit to executed, p90", value: percentile(executed, 0.9), unit: "ms", budget: atMost(90) },
    { what: "edit to painted, p50", value: percentile(painted, 0.5), unit: "ms" },
    { what: "edit to painted, p90", value: percentile(painted, 0.9), unit: "ms" },
  ]
}
