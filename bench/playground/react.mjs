// A project that imports React: its first build in a browser that was never here, and the edits after it.
import { executedAfter, openBrowser, openPlayground, runByKey, typeScript } from "../setup/browser.mjs"
import { atMost, percentile } from "../setup/statistics.mjs"
import { shareLink } from "./link.mjs"

const rounds = 5
const edits = 30

const script = `import { useState } from "react"
import { createRoot } from "react-dom/client"
const Counter = () => { const [count, setCount] = useState(0); return <button onClick={() => setCount(count + 1)}>{count}</button> }
createRoot(document.body.appendChild(document.createElement("main"))).render(<Counter />)
// `

export async function measure({ origin }) {
  const browser = await openBrowser()
  const builds = []
  for (let round = 0; round < rounds; round++) builds.push(await firstBuild(browser, origin))
  const { links, later } = await openAndEdit(browser, origin)
  await browser.close()
  return [
    { what: "React: its first build, p50", value: percentile(builds, 0.5), unit: "ms", budget: atMost(1_500) },
    { what: "React: cold link to executed, p50", value: percentile(links, 0.5), unit: "ms" },
    { what: "React: edit to executed, p50", value: percentile(later, 0.5), unit: "ms", budget: atMost(80) },
    { what: "React: edit to executed, p90", value: percentile(later, 0.9), unit: "ms" },
  ]
}

/** From the first run that is asked for to its execution, when the page is there and nothing was built yet. */
async function firstBuild(browser, origin) {
  const { page, close } = await openPlayground(browser, origin)
  await typeScript(page, script)
  const { pressed, executed } = await runByKey(page)
  await close()
  return executed - pressed
}

async function openAndEdit(browser, origin) {
  const { page, close } = await openPlayground(browser, origin)
  await typeScript(page, script)
  await runByKey(page)
  const later = []
  for (let edit = -3; edit < edits; edit++) {
    // Past the typing pause and its run, so that each edit is measured alone.
    await page.waitForTimeout(500)
    await page.keyboard.type("x")
    const { pressed, executed } = await runByKey(page)
    if (edit >= 0) later.push(executed - pressed)
  }
  const { address, own } = await shareLink(page)
  await close()
  const links = []
  for (let round = 0; round < rounds; round++) links.push(await openLink(browser, address, own))
  return { links, later }
}

async function openLink(browser, address, own) {
  const context = await browser.newContext({ viewport: { width: 1440, height: 900 } })
  await own(context)
  const page = await context.newPage()
  await page.goto(address, { waitUntil: "commit" })
  const executed = await executedAfter(page, 0)
  await context.close()
  return executed
}
