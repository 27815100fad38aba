// A browser that was never here opens the page: when the first preview has executed, and what it had loaded by then.
import { executedAfter, openBrowser } from "../setup/browser.mjs"
import { atMost, percentile } from "../setup/statistics.mjs"

const rounds = 9

export async function measure({ origin }) {
  const browser = await openBrowser()
  const times = []
  let bytes = {}
  for (let round = -1; round < rounds; round++) {
    const context = await browser.newContext({ viewport: { width: 1440, height: 900 } })
    const page = await context.newPage()
    const responses = []
    page.on("response", (response) => responses.push({ response, at: Date.now() }))
    await page.goto(origin, { waitUntil: "commit" })
    const executed = await executedAfter(page, 0)
    const until = (await page.evaluate(() => performance.timeOrigin)) + executed
    if (round >= 0) times.push(executed)
    bytes = await countBytes(responses.filter(({ at }) => at <= until))
    await context.close()
  }
  await browser.close()
  return [
    { what: "cold open to first preview, p50", value: percentile(times, 0.5), unit: "ms", budget: atMost(400) },
    { what: "cold open to first preview, p90", value: percentile(times, 0.9), unit: "ms" },
    { what: "JavaScript before it, as it is sent", value: bytes.script ?? 0, unit: "kB", budget: atMost(250) },
    { what: "everything before it, as it is sent", value: Object.values(bytes).reduce((a, b) => a + b, 0), unit: "kB" },
  ]
}

/** kB received, by kind of resource. */
async function countBytes(responses) {
  const sums = {}
  for (const { response } of responses) {
    const kind = response.request().resourceType()
    const { responseBodySize } = await response
      .request()
      .sizes()
      .catch(() => ({ responseBodySize: 0 }))
    sums[kind] = (sums[kind] ?? 0) + responseBodySize / 1_000
  }
  return sums
}
