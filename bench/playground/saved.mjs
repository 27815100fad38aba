// A saved snippet in a browser that was never here: from its page, or its place in the playground, to its execution, with each
// button pressed as soon as it can be.
import { executedAfter, openBrowser, pressRun } from "../setup/browser.mjs"
import { atMost, percentile } from "../setup/statistics.mjs"

const rounds = 9
const files = {
  html: "<h1>A shop</h1>",
  css: "",
  script: 'Intercom("boot", { user_id: "1" })\nIntercom("trackEvent", "returned")',
}

export async function measure({ origin }) {
  const slug = await save(origin)
  const browser = await openBrowser()
  const [read, opened] = [[], []]
  // The first round fills the server's caches.
  for (let round = -1; round < rounds; round++) {
    const times = [await fromItsPage(browser, `${origin}/s/${slug}`), await open(browser, `${origin}/?snippet=${slug}`)]
    if (round < 0) continue
    read.push(times[0])
    opened.push(times[1])
  }
  await browser.close()
  const row = (what, times) => ({ what, value: percentile(times, 0.5), unit: "ms", budget: atMost(800) })
  return [
    row("saved snippet opened cold and run, p50", opened),
    row("the same from the page where it is read, p50", read),
  ]
}

async function open(browser, address) {
  const { page, close } = await newcomer(browser, address)
  await pressRun(page)
  const executed = await executedAfter(page, 0)
  await close()
  return executed
}

/** Two pages: what the first took counts as well. */
async function fromItsPage(browser, address) {
  const { page, close } = await newcomer(browser, address)
  const began = await page.getByRole("link", { name: "Run", exact: true }).evaluate((link) => {
    link.click()
    return performance.timeOrigin
  })
  const executed = await executedAfter(page, 0)
  const now = await page.evaluate(() => performance.timeOrigin)
  await close()
  return now + executed - began
}

async function newcomer(browser, address) {
  const context = await browser.newContext({ viewport: { width: 1440, height: 900 } })
  const page = await context.newPage()
  await page.goto(address, { waitUntil: "commit" })
  return { page, close: () => context.close() }
}

async function save(origin) {
  const response = await fetch(`${origin}/api/snippets`, {
    method: "POST",
    headers: { "content-type": "application/json" },
    body: JSON.stringify({ title: "Bench", files }),
  })
  if (!response.ok) throw new Error(`${origin}/api/snippets answered ${response.status}: ${await response.text()}`)
  return (await response.json()).slug
}
