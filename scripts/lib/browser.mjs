// Which browser the tests drive: Playwright's own download where it is there, else a Chromium of the system.
import { existsSync } from "node:fs"
import { chromium } from "@playwright/test"

const systemPaths = [
  "/usr/bin/chromium",
  "/usr/bin/chromium-browser",
  "/usr/bin/google-chrome",
  "/Applications/Google Chrome.app/Contents/MacOS/Google Chrome",
  "C:\\Program Files\\Google\\Chrome\\Application\\chrome.exe",
]

/** Undefined for Playwright's own; null when there is none at all. */
export function findBrowser() {
  if (process.env.CHROMIUM_PATH) return process.env.CHROMIUM_PATH
  if (existsSync(chromium.executablePath())) return undefined
  return systemPaths.find((file) => existsSync(file)) ?? null
}

/** What Playwright's `executablePath` takes. */
export function chromiumPath() {
  return findBrowser() ?? undefined
}
