// npm run check: formatting, lint, types, migrations and unit tests, at the same time; what every commit must pass. Of the
// tests that need a database, which take minutes, those run that a change since the last good check can reach; npm test, and
// so CI, runs all.
import { spawn } from "node:child_process"
import { rmSync } from "node:fs"
import path from "node:path"
import { bin, cleanEnv, freshness, prepare, root } from "./lib/steps.mjs"
import { serverTestsOf } from "./lib/testing/affected-tests.mjs"
import { changedFiles } from "./lib/testing/changed-files.mjs"
import { typedParts } from "./lib/types.mjs"

const vitest = bin("vitest/vitest.mjs")
const typescript = bin("typescript/bin/tsc")

const checks = {
  "tests of everything else": [vitest, "run", "--reporter=dot", "--project", "unit"],
  "format and lint": [bin("@biomejs/biome/bin/biome"), "check", "--error-on-warnings", "."],
}
for (const [name, project] of Object.entries(typedParts)) checks[name] = [typescript, "--noEmit", "-p", project]

await prepare({ build: false })
// The last build's list of routes: one that was removed since would not be found.
rmSync(path.join(root, ".next/types/validator.ts"), { force: true })
const changed = changedFiles("check")
const serverTests = serverTestsOf(changed.files)
if (serverTests) checks["tests of the server"] = [vitest, ...serverTests, "--reporter=dot", "--project", "server"]
const migrations = freshness("migrations")
if (!migrations.isFresh) checks.migrations = ["scripts/new-migration.mjs", "--check"]
const results = await Promise.all(Object.entries(checks).map(([name, args]) => check(name, args)))
const failed = results.filter(({ isGood }) => !isGood)
if (!failed.some(({ name }) => name === "migrations")) migrations.set()
if (failed.length === 0) changed.set()
for (const { name, output } of failed) console.error(`\n${name}:\n${output}`)
if (failed.length > 0) console.error(`\nFailed: ${failed.map(({ name }) => name).join(", ")}`)
process.exit(failed.length > 0 ? 1 : 0)

function check(name, args) {
  const started = performance.now()
  const child = spawn(process.execPath, args, { cwd: root, env: cleanEnv({ FORCE_COLOR: "1" }) })
  let output = ""
  for (const stream of [child.stdout, child.stderr]) {
    stream.on("data", (data) => {
      output += data
    })
  }
  return new Promise((resolve) => {
    child.once("close", (code) => {
      const seconds = ((performance.now() - started) / 1_000).toFixed(1)
      console.log(`${code === 0 ? "ok    " : "FAILED"} ${name} (${seconds} s)`)
      resolve({ name, output, isGood: code === 0 })
    })
  })
}
