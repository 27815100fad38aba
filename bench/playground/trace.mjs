// From a tracked event to the inspector's row that says it is stored.
import { openBrowser, openPlayground } from "../setup/browser.mjs"
import { percentile } from "../setup/statistics.mjs"

const rounds = 20

export async function measure({ origin }) {
  const browser = await openBrowser()
  const { page } = await openPlayground(browser, origin)
  await page.getByRole("combobox", { name: "Example" }).selectOption("track-event")
  const preview = page.frameLocator('iframe[title="Preview"]')
  const order = preview.getByRole("button", { name: "Place an order" })
  await order.click()
  await page.getByRole("region", { name: "Inspector" }).getByText("placed-order").first().waitFor()
  const times = []
  for (let round = 0; round < rounds; round++) {
    await page.getByRole("button", { name: "Clear" }).click()
    await watch(page)
    await order.click()
    await page.waitForFunction(() => globalThis.benchStored !== null)
    times.push(await page.evaluate(() => globalThis.benchStored))
    await page.waitForTimeout(100)
  }
  await browser.close()
  return [
    { what: "tracked event to stored row in sight, p50", value: percentile(times, 0.5), unit: "ms" },
    { what: "tracked event to stored row in sight, p90", value: percentile(times, 0.9), unit: "ms" },
  ]
}

/** Times the only call row from its appearance, which is the call, to its outcome "stored". */
function watch(page) {
  return page.evaluate(() => {
    const inspector = document.querySelector('[aria-label="Inspector"]')
    let called = null
    globalThis.benchStored = null
    const observer = new MutationObserver(() => {
      const text = inspector.textContent
      if (text.includes("trackEvent(")) called ??= performance.now()
      if (called === null || !text.includes("stored")) return
      globalThis.benchStored = performance.now() - called
      observer.disconnect()
    })
    observer.observe(inspector, { subtree: true, childList: true, characterData: true })
  })
}
