// Asks the registry whether packages of the lockfile that the product runs on have known weaknesses.
import { spawnSync } from "node:child_process"
import { npmCli, root } from "./steps.mjs"

// A check that waits for a service that is away is switched off by people.
const timeoutMs = 8_000
const severities = ["critical", "high", "moderate", "low", "info"]
/** Of these a release must be free. */
const badSeverities = ["critical", "high"]

/** One line about it, and whether it is bad. Where no service answers, nothing is known, which is not bad. */
export function audit() {
  const args = [npmCli(), "audit", "--json", "--omit=dev", "--package-lock-only", "--fetch-retries=0"]
  // With npm's own settings, unlike other steps: they say which registry to ask.
  return judge(spawnSync(process.execPath, args, { cwd: root, encoding: "utf8", timeout: timeoutMs }).stdout)
}

/** Reads what `npm audit --json` printed. */
export function judge(text) {
  const report = parse(text)
  const counts = report?.metadata?.vulnerabilities
  if (!counts) {
    const reason = report?.message ?? "it did not answer in time"
    return { isBad: false, line: `audit: no advisory service answered (${reason})` }
  }
  const found = severities.filter((severity) => counts[severity] > 0)
  if (found.length === 0) return { isBad: false, line: "audit: no known weaknesses in what the product runs on" }
  const packages = Object.values(report.vulnerabilities).map(({ name, severity }) => `${name} (${severity})`)
  const sums = found.map((severity) => `${counts[severity]} ${severity}`).join(", ")
  return {
    isBad: badSeverities.some((severity) => counts[severity] > 0),
    line: `audit: known weaknesses: ${sums}: ${packages.join(", ")}`,
  }
}

function parse(text) {
  try {
    return JSON.parse(text)
  } catch {
    return null
  }
}
