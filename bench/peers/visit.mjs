// A browser that was never here opens a subject's page, with what all measures ask of it.

/** The page, and what ends the visit; `prepare` is given the browser's context before. */
export async function visit(browser, address, prepare) {
  const context = await browser.newContext({ viewport: { width: 1440, height: 900 } })
  await context.addInitScript(watch)
  await prepare?.(context)
  const page = await context.newPage()
  await page.goto(address, { waitUntil: "commit" })
  return { page, leave: () => context.close() }
}

/** Runs in the page: notes runs of peers' programs, long tasks and the last key, each on the page's clock. */
function watch() {
  if (top !== self) return
  const noted = { runs: [], tasks: [], key: 0 }
  globalThis.bench = noted
  addEventListener("message", ({ data }) => {
    if (data?.benchExecuted) noted.runs.push(data.benchExecuted - performance.timeOrigin)
  })
  addEventListener(
    "keydown",
    ({ timeStamp }) => {
      noted.key = timeStamp
    },
    true,
  )
  new PerformanceObserver((list) => {
    for (const { duration } of list.getEntries()) noted.tasks.push(duration)
  }).observe({ type: "longtask", buffered: true })
}
