// What happens after keys: how soon a change has executed, with each one's own pause, and what a flood of lines costs.
import { longestStall } from "../setup/browser.mjs"
import { visit } from "./visit.mjs"

const edits = 8
/** The workers of the editor have loaded by then. */
const settleMs = 3_000
/** Longer than any pause and its run, so that each key is measured alone. */
const betweenMs = 700
const floodMs = 3_000

/** The milliseconds of each key to its execution. */
export async function typeKeys(browser, subject) {
  const { page, leave } = await visit(browser, subject.address)
  await subject.executedAfter(page, 0)
  await subject.writeProgram(page)
  await focusEditor(page, subject)
  for (const key of ["ControlOrMeta+End", "ArrowUp", "End"]) await page.keyboard.press(key)
  const times = []
  // The first load the bundler and warm its cache.
  for (let edit = -3; edit < edits; edit++) {
    await page.keyboard.press("1")
    const pressed = await page.evaluate(() => globalThis.bench.key)
    const executed = await subject.executedAfter(page, pressed)
    if (edit >= 0) times.push(executed - pressed)
    await page.waitForTimeout(betweenMs)
  }
  await leave()
  return times
}

/** The longest time that the page did not answer while 5,000 objects were logged. */
export async function flood(browser, subject) {
  const { page, leave } = await visit(browser, subject.floodAddress)
  await subject.executedAfter(page, 0)
  await focusEditor(page, subject)
  await page.keyboard.press("ControlOrMeta+A")
  await page.keyboard.insertText(subject.flood)
  const typed = await page.evaluate(() => performance.now())
  const stall = await longestStall(page, async () => {
    await subject.executedAfter(page, typed)
    await page.waitForTimeout(floodMs)
  })
  await leave()
  return stall
}

async function focusEditor(page, { editor }) {
  await page.locator(editor.text).first().waitFor()
  await page.waitForTimeout(settleMs)
  await page.locator(editor.input).first().focus()
}
