// Which browser the tests drive: Playwright's own download where it is there, else a Chromium of the system.
import { existsSync } from "node:fs"
import { chromium } from "@playwright/test"

const systemPaths = [
  // Without windows, as Playwright's own: tests with it take half of the processor.
  "/usr/bin/chromium-headless-shell",
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

/** The program itself, whichever it is. */
export function browserPath() {
  return chromiumPath() ?? chromium.executablePath()
}

const firefoxPaths = [
  "/usr/bin/firefox-esr",
  "/usr/bin/firefox",
  "/Applications/Firefox.app/Contents/MacOS/firefox",
  "C:\\Program Files\\Mozilla Firefox\\firefox.exe",
]

/** A Firefox of the system, which Playwright cannot drive; null when there is none. */
export function findFirefox() {
  return process.env.FIREFOX_PATH ?? firefoxPaths.find((file) => existsSync(file)) ?? null
}
