// The pages that are read, in a browser that was never here and is four times slower: when the largest part is painted, and what
// scripts were loaded by then. Then how long a step of a lesson keeps its tick back.
import { openBrowser } from "../setup/browser.mjs"
import { atMost, percentile } from "../setup/statistics.mjs"

const rounds = 5
const paths = ["/learn", "/examples", "/reference"]
const slowdown = 4

export async function measure({ origin }) {
  const browser = await openBrowser()
  const rows = []
  for (const path of paths) rows.push(...(await readPage(browser, origin + path)))
  rows.push(await tick(browser, `${origin}/?lesson=boot&step=1`))
  await browser.close()
  return rows
}

async function readPage(browser, address) {
  const paints = []
  let kilobytes = 0
  // The first round fills the server's caches.
  for (let round = -1; round < rounds; round++) {
    const context = await browser.newContext({ viewport: { width: 1440, height: 900 } })
    const page = await context.newPage()
    const sizes = []
    page.on("requestfinished", (request) => {
      if (request.resourceType() === "script") sizes.push(request.sizes())
    })
    const session = await context.newCDPSession(page)
    await session.send("Emulation.setCPUThrottlingRate", { rate: slowdown })
    await page.goto(address, { waitUntil: "networkidle" })
    if (round >= 0) paints.push(await page.evaluate(largestPaint))
    kilobytes = (await Promise.all(sizes)).reduce((sum, { responseBodySize }) => sum + responseBodySize / 1_000, 0)
    await context.close()
  }
  const { pathname } = new URL(address)
  return [
    {
      what: `${pathname}: largest contentful paint, processor 4 times slower, p50`,
      value: percentile(paints, 0.5),
      unit: "ms",
      budget: atMost(1_000),
    },
    {
      what: `${pathname}: scripts before interaction, as they are sent`,
      value: kilobytes,
      unit: "kB",
      budget: atMost(100),
    },
  ]
}

/** Runs in the page. */
function largestPaint() {
  return new Promise((resolve) => {
    const observer = new PerformanceObserver((list) => resolve(list.getEntries().at(-1).startTime))
    observer.observe({ type: "largest-contentful-paint", buffered: true })
  })
}

async function tick(browser, address) {
  const times = []
  for (let round = 0; round < rounds; round++) {
    const context = await browser.newContext({ viewport: { width: 1440, height: 900 } })
    const page = await context.newPage()
    await page.goto(address)
    const panel = page.getByRole("region", { name: "Lesson" })
    await page
      .getByRole("region", { name: "Inspector" })
      .getByText(/^Run \d/)
      .first()
      .waitFor()
    await page.evaluate(noteTick)
    await panel.getByRole("button", { name: "Put in the solution" }).click()
    await panel.getByText("Reached.").waitFor()
    times.push(await page.evaluate(() => globalThis.benchTick.reached - globalThis.benchTick.stored))
    await context.close()
  }
  const value = percentile(times, 0.5)
  return { what: "a lesson's tick after the row that it stands on, p50", value, unit: "ms", budget: atMost(100) }
}

/** Runs in the page: notes when a row said last before the tick that something is stored, and when the tick was there. */
function noteTick() {
  const seen = { stored: 0, reached: 0 }
  globalThis.benchTick = seen
  const inspector = document.querySelector('[aria-label="Inspector"]')
  const lesson = document.querySelector('[aria-label="Lesson"]')
  let said = ""
  new MutationObserver(() => {
    const now = inspector.textContent.match(/stored/g)?.length ?? 0
    if (seen.reached === 0 && now > 0 && String(now) !== said) seen.stored = performance.now()
    said = String(now)
    if (seen.reached === 0 && lesson.textContent.includes("Reached.")) seen.reached = performance.now()
  }).observe(document.body, { subtree: true, childList: true, characterData: true })
}
