import { chromium } from "@playwright/test"
import { chromiumPath } from "../../scripts/lib/browser.mjs"

/** A browser as the tests use it, with more arguments where some are given; each caller closes it. */
export function openBrowser(...more) {
  return chromium.launch({
    executablePath: chromiumPath(),
    chromiumSandbox: process.getuid?.() !== 0,
    args: [
      ...["--disable-quic", "--disable-background-networking", "--disable-component-update", "--disable-sync"],
      // As every Chromium with windows: the preview has a process of its own.
      "--site-per-process",
      ...more,
    ],
  })
}

/** A page of a browser that has never been here, with its first example executed. */
export async function openPlayground(browser, origin) {
  const context = await browser.newContext({ viewport: { width: 1440, height: 900 } })
  const page = await context.newPage()
  await page.goto(origin)
  await executedAfter(page, 0)
  await page.evaluate(noteEnter)
  return { page, close: () => context.close() }
}

/** Runs in the page. */
function noteEnter() {
  const note = ({ key, timeStamp }) => {
    if (key === "Enter") globalThis.benchEnter = timeStamp
  }
  addEventListener("keydown", note, true)
}

/** Runs what is in the panes by Ctrl/Cmd+Enter: when that was pressed and when it executed, on the page's clock. */
export async function runByKey(page) {
  await page.keyboard.press("ControlOrMeta+Enter")
  const pressed = await page.evaluate(() => globalThis.benchEnter)
  return { pressed, executed: await executedAfter(page, pressed) }
}

/** Replaces the script pane by keyboard, as a person would. */
export function typeScript(page, text) {
  return typeInto(page, "Script", text)
}

/** Replaces a pane by keyboard, and leaves it open. */
export async function typeInto(page, pane, text) {
  await page.locator(".monaco-editor").first().waitFor()
  await page.getByRole("tab", { name: pane }).click()
  await page
    .getByRole("code")
    .getByRole("textbox", { name: `${pane} editor` })
    .focus()
  await page.keyboard.press("ControlOrMeta+A")
  await page.keyboard.insertText(text)
}

/** Presses Run as soon as it can be, which is sooner than any person would. */
export async function pressRun(page) {
  await page.waitForFunction(clickRun, undefined, { polling: 10 })
}

/** Runs in the page. */
function clickRun() {
  const run = [...document.querySelectorAll("button:enabled")].find(({ textContent }) => textContent === "Run")
  run?.click()
  return run !== undefined
}

/** When the preview executed its next run after that moment, on the page's clock in milliseconds. */
export async function executedAfter(page, time) {
  return timedAfter(page, "preview-executed", time)
}

export async function paintedAfter(page, time) {
  return timedAfter(page, "preview-painted", time)
}

async function timedAfter(page, name, time) {
  const handle = await page.waitForFunction(
    ([mark, after]) => {
      const found = performance.getEntriesByName(mark)[0]?.startTime
      return found > after ? found : undefined
    },
    [name, time],
    { polling: 10 },
  )
  return handle.jsonValue()
}

/** The longest time the page's thread did not answer while the work went on, in milliseconds. */
export async function longestStall(page, work) {
  await page.evaluate(() => {
    let last = performance.now()
    globalThis.benchStall = 0
    globalThis.benchTimer = setInterval(() => {
      const now = performance.now()
      globalThis.benchStall = Math.max(globalThis.benchStall, now - last - 4)
      last = now
    }, 4)
  })
  await work()
  return page.evaluate(() => {
    clearInterval(globalThis.benchTimer)
    return globalThis.benchStall
  })
}

/**
 * The longest task of any page or frame of the browser while the work went on, in milliseconds of processor time, which
 * other programs on the machine do not lengthen.
 */
export async function longestTask(browser, work) {
  const session = await browser.newBrowserCDPSession()
  const tasks = []
  const threads = new Set()
  session.on("Tracing.dataCollected", ({ value }) => {
    for (const { name, ph, args, pid, tid, tdur } of value) {
      if (ph === "M" && args.name === "CrRendererMain") threads.add(`${pid} ${tid}`)
      if (name === "RunTask") tasks.push({ thread: `${pid} ${tid}`, ms: (tdur ?? 0) / 1_000 })
    }
  })
  const isCollected = new Promise((resolve) => session.once("Tracing.tracingComplete", resolve))
  const includedCategories = ["disabled-by-default-devtools.timeline"]
  await session.send("Tracing.start", { transferMode: "ReportEvents", traceConfig: { includedCategories } })
  await work()
  await session.send("Tracing.end")
  await isCollected
  await session.detach()
  return Math.max(...tasks.filter(({ thread }) => threads.has(thread)).map(({ ms }) => ms))
}
