// Cold opens: when the first preview has executed, when the editor takes text, and what the page's thread was kept busy with.
import { visit } from "./visit.mjs"

/** From the navigation on; what a page loads late counts as well. */
const openMs = 8_000

/** When the first preview had executed, and the long tasks of the page until it was at rest. */
export async function openDefault(browser, subject) {
  const { page, leave } = await visit(browser, subject.address)
  const first = await subject.executedAfter(page, 0)
  // Looking at the page meanwhile would be tasks of its own.
  await page.waitForTimeout(Math.max(0, openMs - first))
  const tasks = await page.evaluate(() => globalThis.bench.tasks)
  await leave()
  return { first, tasksSum: tasks.reduce((sum, ms) => sum + ms, 0), longestTask: Math.max(0, ...tasks) }
}

/** When a link's preview had executed. */
export async function openLink(browser, subject, { address, prepare, press }) {
  const { page, leave } = await visit(browser, address, prepare)
  await press?.(page)
  const executed = await subject.executedAfter(page, 0)
  await leave()
  return executed
}

/** When the editor first showed what was typed into it. */
export async function openEditor(browser, { address, editor }) {
  const { page, leave } = await visit(browser, address)
  for (;;) {
    const { isFocused, shownAt } = await page.evaluate(tryEditor, editor)
    if (shownAt) {
      await leave()
      return shownAt
    }
    if (isFocused) await page.keyboard.insertText("§")
  }
}

/** Runs in the page: gives the editor the focus, and says when the text is in sight. */
function tryEditor({ input, text }) {
  const shown = document.querySelector(text)
  const isShown = shown?.textContent.includes("§") && shown.checkVisibility({ opacityProperty: true })
  const target = document.querySelector(input)
  target?.focus()
  return { isFocused: target !== null, shownAt: isShown ? performance.now() : null }
}
