// 10,000 console entries: whether those with format strings cost more than plain ones.
import { executedAfter, longestStall, openBrowser, openPlayground, typeScript } from "../setup/browser.mjs"
import { atMost, percentile } from "../setup/statistics.mjs"

const rounds = 5

/** More than 6,000 in a second are only counted (lib/preview/port.ts): the second half comes after that. */
const pauseMs = 1_100

const scripts = {
  plain: inHalves('console.log("entry", i, "of", "many", i / 3)'),
  formatted: inHalves('console.log("%centry%c %d of %s %f", "color: red", "", i, "many", i / 3)'),
}

/** In one line, which the editor leaves as it is. */
function inHalves(statement) {
  return `const log = (first) => { for (let i = first; i < first + 5000; i++) ${statement} }; log(0); setTimeout(log, ${pauseMs}, 5000)`
}

export async function measure({ origin }) {
  const browser = await openBrowser()
  const stalls = { plain: [], formatted: [] }
  const times = { plain: [], formatted: [] }
  // In turns, so that both meet the same machine.
  for (let round = 0; round < rounds; round++) {
    for (const [kind, script] of Object.entries(scripts)) {
      const { stall, shown } = await logAll(browser, origin, script)
      stalls[kind].push(stall)
      times[kind].push(shown)
    }
  }
  await browser.close()
  const median = (samples) => percentile(samples, 0.5)
  return [
    { what: "10,000 plain entries, Run to the last one shown, p50", value: median(times.plain), unit: "ms" },
    { what: "10,000 formatted entries, Run to the last one shown, p50", value: median(times.formatted), unit: "ms" },
    {
      what: "formatted : plain, to the last one shown",
      value: median(times.formatted) / median(times.plain),
      unit: "",
      budget: atMost(1.1),
    },
    { what: "editor stall for 10,000 plain entries, p50", value: median(stalls.plain), unit: "ms" },
    { what: "editor stall for 10,000 formatted entries, p50", value: median(stalls.formatted), unit: "ms" },
  ]
}

async function logAll(browser, origin, script) {
  const { page, close } = await openPlayground(browser, origin)
  await typeScript(page, script)
  let shown = 0
  const stall = await longestStall(page, async () => {
    const before = await page.evaluate(() => performance.now())
    await page.keyboard.press("ControlOrMeta+Enter")
    await executedAfter(page, before)
    await page.getByRole("region", { name: "Inspector" }).getByText("9999").first().waitFor()
    shown = (await page.evaluate(() => performance.now())) - before - pauseMs
  })
  await close()
  return { stall, shown }
}
