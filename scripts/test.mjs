// npm test: types, unit tests, then the browser tests against a built server on a free port with a database of its own.
// The last line counts them all. --only unit|e2e runs one kind; what follows "--" goes to that runner.

import { spawnSync } from "node:child_process"
import { mkdtempSync, rmSync } from "node:fs"
import os from "node:os"
import path from "node:path"
import { audit } from "./lib/audit.mjs"
import { createDatabase } from "./lib/database/test-database.mjs"
import { freePort, spawnServer, stopServer, waitUntilReady } from "./lib/server.mjs"
import { bin, cleanEnv, prepare, root } from "./lib/steps.mjs"
import { readBrowserReport, readReport } from "./lib/testing/test-reports.mjs"
import { typedParts } from "./lib/types.mjs"

const only = process.argv.includes("--only") ? process.argv[process.argv.indexOf("--only") + 1] : null
const extra = process.argv.includes("--") ? process.argv.slice(process.argv.indexOf("--") + 1) : []
const runsE2e = only !== "unit"

await prepare({ build: runsE2e })
// Beside the tests, because what a service learned since yesterday is no fault of today's change.
if (only === null) console.log(audit().line)
const totals = { passed: 0, failed: 0, skipped: 0 }
const failures = []
if (only === null) count(checkTypes())
if (only !== "e2e") count(runUnit())
if (runsE2e) count(await runE2e())
// Again at the end, because who reads a long log often has its end only.
for (const { where, what } of failures) console.error(`\nFAILED ${where}\n${what}`)
// What was not tried must be seen; the tests say why.
if (totals.skipped > 0) console.log(`skipped: ${totals.skipped}, for want of what they need on this machine`)
console.log(`tests: ${totals.passed} passed, ${totals.failed} failed`)
process.exit(totals.failed > 0 || totals.passed === 0 ? 1 : 0)

function count({ passed, failed, skipped = 0 }) {
  totals.passed += passed
  totals.failed += failed
  totals.skipped += skipped
}

/** The build leaves them out, so that a first start is quick. */
function checkTypes() {
  const projects = Object.values(typedParts)
  const isRight = (project) =>
    spawnSync(process.execPath, [bin("typescript/bin/tsc"), "--noEmit", "-p", project], options()).status === 0
  return { passed: 0, failed: projects.filter((project) => !isRight(project)).length }
}

function runUnit() {
  const report = path.join(root, "test-results/unit.json")
  rmSync(report, { force: true })
  const args = [bin("vitest/vitest.mjs"), "run", "--reporter=dot", "--reporter=./scripts/lib/testing/unit-report.mjs"]
  const { status } = spawnSync(
    process.execPath,
    [...args, ...(only === "unit" ? extra : [])],
    options({ UNIT_REPORT: report }),
  )
  const { passed = 0, failed = 0, skipped = 0, failures: found = [] } = readReport(report)
  failures.push(...found)
  // A file that cannot even be loaded fails the run without failing a test.
  return { passed, failed: status === 0 ? failed : Math.max(1, failed), skipped }
}

async function runE2e() {
  const { browserPath, findBrowser } = await import("./lib/browser.mjs")
  if (findBrowser() === null) {
    console.error("No browser to test with. Run: npx playwright install chromium   (or install Chromium)")
    return { passed: 0, failed: 1 }
  }
  const dataDir = mkdtempSync(path.join(os.tmpdir(), "messenger-playground-"))
  const database = await createDatabase()
  const port = await freePort()
  // Agents' snippets are run by the server, in the same browser.
  const env = { DATA_DIR: dataDir, CHROMIUM_PATH: browserPath(), ...(database && { DATABASE_URL: database.url }) }
  const migrated = spawnSync(process.execPath, ["scripts/migrate.mjs"], options(env))
  if (migrated.status !== 0) return { passed: 0, failed: 1 }
  const server = spawnServer({ port, env })
  try {
    await waitUntilReady(server, port)
    return runPlaywright(port)
  } finally {
    await stopServer(server)
    await database?.drop()
    rmSync(dataDir, { recursive: true, force: true })
  }
}

function runPlaywright(port) {
  const report = path.join(root, "test-results/e2e.json")
  rmSync(report, { force: true })
  const args = [bin("@playwright/test/cli.js"), "test", ...(only === "e2e" ? extra : [])]
  const { status } = spawnSync(process.execPath, args, options({ BASE_URL: `http://localhost:${port}` }))
  const { stats = {}, failures: found } = readBrowserReport(report)
  const { expected = 0, unexpected = 0, flaky = 0, skipped = 0 } = stats
  failures.push(...found)
  return { passed: expected, failed: status === 0 ? 0 : Math.max(1, unexpected + flaky), skipped }
}

function options(env = {}) {
  return { cwd: root, stdio: ["ignore", "inherit", "inherit"], env: cleanEnv(env) }
}
