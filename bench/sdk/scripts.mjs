// A page with scripts of other servers: how long after the last of them is there the page's own code runs.
import http from "node:http"
import { executedAfter, openBrowser, openPlayground, typeInto, typeScript } from "../setup/browser.mjs"
import { atMost, percentile } from "../setup/statistics.mjs"

const rounds = 9
/** Of each script, as it comes from far away. */
const delaysMs = [150, 450, 300]

export async function measure({ origin }) {
  const server = await serveScripts()
  const browser = await openBrowser()
  const { page } = await openPlayground(browser, origin)
  const tags = delaysMs.map((delay) => `<script src="${server.url}/${delay}.js"></script>`)
  await typeInto(page, "HTML", tags.join(""))
  await typeScript(page, 'performance.mark("own-code")\n// ')
  const times = []
  for (let round = -1; round < rounds; round++) {
    // Past the typing pause and its run, so that the next one executed is the one asked for.
    await page.waitForTimeout(1_500)
    await page.keyboard.type("x")
    const before = await page.evaluate(() => performance.now())
    await page.keyboard.press("ControlOrMeta+Enter")
    await executedAfter(page, before)
    const frame = await (await page.locator('iframe[title="Preview"]').elementHandle()).contentFrame()
    const waited = await frame.evaluate(sinceLastScript, server.url)
    if (round >= 0) times.push(waited)
  }
  await browser.close()
  server.close()
  const value = percentile(times, 0.5)
  return [{ what: "last of three scripts there to own code executed, p50", value, unit: "ms", budget: atMost(50) }]
}

/** Runs in the frame. */
function sinceLastScript(server) {
  const scripts = performance.getEntriesByType("resource").filter(({ name }) => name.startsWith(server))
  const [ran] = performance.getEntriesByName("own-code")
  return ran.startTime - Math.max(...scripts.map(({ responseEnd }) => responseEnd))
}

/** Each answers after the milliseconds of its name, and is never kept. */
async function serveScripts() {
  const server = http.createServer((request, response) => {
    const delay = Number.parseInt(request.url.slice(1), 10)
    setTimeout(() => {
      response.writeHead(200, { "content-type": "text/javascript", "cache-control": "no-store" })
      response.end(`globalThis.loaded = (globalThis.loaded ?? 0) + 1 // ${"x".repeat(20_000)}`)
    }, delay)
  })
  await new Promise((resolve) => server.listen(0, resolve))
  return { url: `http://127.0.0.1:${server.address().port}`, close: () => server.close() }
}
