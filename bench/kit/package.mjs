// The package as somebody else has it: its sizes, and what `exec` adds to the command that it runs, and its fixture to a test.
import { execFileSync } from "node:child_process"
import { mkdtempSync, readdirSync, rmSync, statSync } from "node:fs"
import os from "node:os"
import path from "node:path"
import { cleanEnv, npmCli, root } from "../../scripts/lib/steps.mjs"
import { atMost, percentile, timesOf } from "../setup/statistics.mjs"
import { fixtureAdds } from "./fixture.mjs"

const rounds = 5
const megabyte = 1_000_000

export async function measure() {
  const folder = mkdtempSync(path.join(os.tmpdir(), "messenger-playground-package-"))
  const node = (args, cwd = folder) => execFileSync(process.execPath, args, { cwd, encoding: "utf8", env: cleanEnv() })
  try {
    const [packed] = /dist\/[\w.-]+\.tgz(?=: )/.exec(node(["scripts/pack.mjs"], root)) ?? [""]
    const file = path.join(root, packed)
    node([npmCli(), "install", "--offline", "--ignore-scripts", "--no-audit", "--no-fund", file])
    const cli = path.join(folder, "node_modules/messenger-playground/cli/main.js")
    const command = ["-e", "0"]
    const bare = await timesOf(rounds, async () => node(command))
    const under = await timesOf(rounds, async () => node([cli, "exec", "--", process.execPath, ...command]))
    return [
      { what: "package, packed", value: statSync(file).size / megabyte, unit: "MB", budget: atMost(25) },
      {
        what: "package, unpacked",
        value: bytesIn(path.dirname(path.dirname(cli))) / megabyte,
        unit: "MB",
        budget: atMost(85),
      },
      {
        what: "exec adds, p50",
        value: percentile(under, 0.5) - percentile(bare, 0.5),
        unit: "ms",
        budget: atMost(3_000),
      },
      {
        what: "the fixture adds to a test, p50",
        value: fixtureAdds({ folder, cli, node }),
        unit: "ms",
        budget: atMost(50),
      },
    ]
  } finally {
    rmSync(folder, { recursive: true, force: true })
  }
}

function bytesIn(folder) {
  const entries = readdirSync(folder, { recursive: true, withFileTypes: true })
  return entries.reduce(
    (sum, entry) => (entry.isFile() ? sum + statSync(path.join(entry.parentPath, entry.name)).size : sum),
    0,
  )
}
