import { defineConfig, devices } from "@playwright/test"
import { chromiumPath } from "./scripts/lib/browser.mjs"

// scripts/test.mjs starts the server on a free port with a database of its own and passes the address on.
const baseURL = process.env.BASE_URL ?? "http://localhost:3000"

export default defineConfig({
  testDir: "e2e",
  outputDir: "test-results",
  fullyParallel: true,
  forbidOnly: Boolean(process.env.CI),
  // No retries: a test that fails now and then is a defect.
  retries: 0,
  workers: 2,
  // Patience, not a promise: a machine that others use may be four times slower for minutes. What is promised within a time is
  // measured in the test that says so.
  timeout: 120_000,
  expect: { timeout: 30_000 },
  reporter: [["list"], ["json", { outputFile: "test-results/e2e.json" }]],
  use: {
    baseURL,
    // Recording every test takes much of the time of two cores. To look at a failure: npm run e2e -- -- --trace on <file>
    trace: "off",
    launchOptions: {
      // Undefined: Playwright's own download.
      executablePath: chromiumPath(),
      chromiumSandbox: process.getuid?.() !== 0 && !process.env.CI,
      args: [
        "--disable-quic",
        "--disable-background-networking",
        "--disable-component-update",
        "--disable-sync",
        // As every Chromium with windows: the preview has a process of its own.
        "--site-per-process",
        // A page compiles one script before its test is over: optimizing the bundler for it is a third of the page's time.
        "--js-flags=--liftoff-only",
      ],
    },
  },
  projects: [{ name: "chromium", use: { ...devices["Desktop Chrome"], viewport: { width: 1440, height: 900 } } }],
})
