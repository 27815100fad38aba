// How much the editor suffers when the preview misbehaves.
import { executedAfter, longestStall, openBrowser, openPlayground, typeScript } from "../setup/browser.mjs"
import { atMost } from "../setup/statistics.mjs"

export async function measure({ origin }) {
  const browser = await openBrowser()
  const rows = [...(await endlessLoop(browser, origin)), ...(await flood(browser, origin))]
  for (const [what, script] of Object.entries(forgeries)) rows.push(await forged(browser, origin, { what, script }))
  await browser.close()
  return rows
}

async function endlessLoop(browser, origin) {
  const { page, close } = await openPlayground(browser, origin)
  await typeScript(page, "while (true) {}")
  let started = 0
  let noticed = 0
  const stop = page.getByText("not responding").first()
  const stall = await longestStall(page, async () => {
    started = Date.now()
    await page.keyboard.press("ControlOrMeta+Enter")
    await stop.waitFor()
    noticed = Date.now() - started
    await page.waitForTimeout(1_000)
  })
  const before = await page.evaluate(() => performance.now())
  await page.getByRole("button", { name: "Stop" }).first().click()
  await typeScript(page, 'document.body.append("again")')
  await page.keyboard.press("ControlOrMeta+Enter")
  const again = (await executedAfter(page, before)) - before
  await close()
  return [
    { what: "editor stall during while(true){}", value: stall, unit: "ms", budget: atMost(200) },
    { what: "while(true){} noticed after", value: noticed, unit: "ms", budget: atMost(1_500) },
    { what: "Stop to the next run executed", value: again, unit: "ms", budget: atMost(2_000) },
  ]
}

async function flood(browser, origin) {
  const { page, close } = await openPlayground(browser, origin)
  const script = 'for (let i = 0; i < 5000; i++) console.log({ i, user: { name: "Ada", tags: ["a", "b"] } })'
  await typeScript(page, script)
  const stall = await longestStall(page, async () => {
    const before = await page.evaluate(() => performance.now())
    await page.keyboard.press("ControlOrMeta+Enter")
    await executedAfter(page, before)
    await page.getByRole("region", { name: "Inspector" }).getByText("4999").first().waitFor()
    await page.waitForTimeout(500)
  })
  const nodes = await page.evaluate(() => document.querySelectorAll('[aria-label="Inspector"] *').length)
  await close()
  return [
    { what: "editor stall for 5,000 console.log", value: stall, unit: "ms", budget: atMost(200) },
    { what: "nodes in the inspector afterwards", value: nodes, unit: "" },
  ]
}

const hello = 'parent.postMessage({ type: "messenger-playground:hello", id: crypto.randomUUID() }, "*")'
const call = `{ type: "call", traceId: "t", method: "forged", args: [], position: null, isAutomatic: false, at: 1 }`
const entries = `{ type: "entries", runId: 2, skipped: 0, entries: [${call}] }`

/** A hundred thousand messages a second, by both ways from a frame to its page; in one line, which Monaco leaves as it is. */
const forgeries = {
  "forged hellos": `setInterval(() => { for (let i = 0; i < 1000; i++) ${hello} }, 10)`,
  "forged calls": `setInterval(() => ${hello}, 200); addEventListener("message", ({ ports: [port] }) => port && setInterval(() => { for (let i = 0; i < 1000; i++) port.postMessage(${entries}) }, 10))`,
}

async function forged(browser, origin, { what, script }) {
  const { page, close } = await openPlayground(browser, origin)
  await typeScript(page, script)
  const stall = await longestStall(page, async () => {
    await page.keyboard.press("ControlOrMeta+Enter")
    await page.getByText("more messages than anyone could read").first().waitFor()
    await page.waitForTimeout(500)
  })
  await close()
  return { what: `editor stall for 100,000 ${what} a second`, value: stall, unit: "ms", budget: atMost(200) }
}
