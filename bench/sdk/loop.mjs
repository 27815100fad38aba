// What a loop of calls costs the page that makes it, beside the same page left alone.
import { executedAfter, longestTask, openBrowser, openPlayground, typeScript } from "../setup/browser.mjs"
import { openSession } from "../setup/session.mjs"
import { atMost, percentile } from "../setup/statistics.mjs"
import { serveOwnPage } from "./own-page.mjs"

const rounds = 5
/** Enough for the loop, and for what it stored to be kept, sent and answered. */
const settleMs = 3_000

export async function measure({ origin }) {
  const browser = await openBrowser()
  const own = await onOwnPage(browser, origin)
  const inPreview = await inPlayground(browser, origin)
  await browser.close()
  const task = (what, value, budget) => ({
    what: `${what}, longest task`,
    value,
    unit: "ms",
    ...(budget && { budget }),
  })
  return [
    task("own page left alone", own.quiet),
    task("50,000 trackEvent in a loop", own.loop, atMost(50)),
    task("1,000,000 trackEvent in a loop", own.longLoop),
    { what: "50,000 in a loop : left alone", value: own.loop / own.quiet, unit: "" },
    task("playground left alone", inPreview.quiet),
    task("50,000 in its preview", inPreview.loop, atMost(50)),
  ]
}

/** Each in a page of its own, as calls are counted per page; the medians. */
async function onOwnPage(browser, origin) {
  const { appId } = await openSession(origin)
  const shop = await serveOwnPage({ sdkOrigin: origin, settings: { app_id: appId, user_id: "loop" } })
  const longest = async (count) => {
    const page = await browser.newPage()
    await page.goto(shop.url)
    await page.waitForFunction(() => globalThis.Intercom?.booted === true)
    await page.waitForTimeout(settleMs)
    const value = await longestTask(browser, async () => {
      await page.evaluate(loop, count)
      await page.waitForTimeout(settleMs)
    })
    await page.close()
    return value
  }
  const counts = { quiet: 0, loop: 50_000, longLoop: 1_000_000 }
  const medians = {}
  for (const [name, count] of Object.entries(counts)) medians[name] = await median(() => longest(count))
  shop.close()
  return medians
}

/** The page and its preview together: the first draws what the second calls. */
async function inPlayground(browser, origin) {
  const { page, close } = await openPlayground(browser, origin)
  // In one line: the editor adds a bracket of its own to what a line leaves open.
  await typeScript(page, `Object.assign(globalThis, { loop: ${String(loop).replace(/\s+/g, " ")} })`)
  const before = await page.evaluate(() => performance.now())
  await page.keyboard.press("ControlOrMeta+Enter")
  await executedAfter(page, before)
  const element = await page.locator('iframe[title="Preview"]').elementHandle()
  const frame = await element.contentFrame()
  await page.waitForTimeout(settleMs)
  const quiet = await longestTask(browser, () => page.waitForTimeout(settleMs))
  const busy = await longestTask(browser, async () => {
    await frame.evaluate(() => globalThis.loop(50_000))
    await page.getByRole("region", { name: "Inspector" }).getByText("were dropped").first().waitFor()
    await page.waitForTimeout(settleMs)
  })
  await close()
  return { quiet, loop: busy }
}

function loop(count) {
  for (let step = 0; step < count; step++) globalThis.Intercom("trackEvent", "loop", { step, plan: "pro" })
}

async function median(run) {
  const values = []
  for (let round = 0; round < rounds; round++) values.push(await run())
  return percentile(values, 0.5)
}
