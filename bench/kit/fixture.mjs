// What the package's fixture adds to a test with a page: a workspace of its own, the answers in the place of Intercom's, and the
// trace in the report.
import { mkdirSync, readFileSync, symlinkSync, writeFileSync } from "node:fs"
import path from "node:path"
import { chromiumPath } from "../../scripts/lib/browser.mjs"
import { root } from "../../scripts/lib/steps.mjs"
import { percentile } from "../setup/statistics.mjs"

const rounds = 30

const testsBy = (module) => `import { test } from "${module}"
for (let round = 0; round < ${rounds}; round++) test(String(round), ({ page }) => page.goto("data:text/html,<p>A page"))
`

/** Milliseconds, p50. In the folder the package is installed; `node` runs Node there. */
export function fixtureAdds({ folder, cli, node }) {
  const link = path.join(folder, "node_modules/@playwright/test")
  mkdirSync(path.dirname(link), { recursive: true })
  symlinkSync(path.join(root, "node_modules/@playwright/test"), link)
  const use = { launchOptions: { executablePath: chromiumPath(), args: ["--no-sandbox"] } }
  const config = { workers: 1, reporter: [["json", { outputFile: "report.json" }]], use }
  writeFileSync(path.join(folder, "playwright.config.mjs"), `export default ${JSON.stringify(config)}`)
  writeFileSync(path.join(folder, "bare.spec.mjs"), testsBy("@playwright/test"))
  writeFileSync(path.join(folder, "kit.spec.mjs"), testsBy("messenger-playground/playwright"))
  node([cli, "exec", "--", process.execPath, path.join(link, "cli.js"), "test"])
  const { suites } = JSON.parse(readFileSync(path.join(folder, "report.json"), "utf8"))
  const [bare, kit] = ["bare.spec.mjs", "kit.spec.mjs"].map((file) => {
    const { specs } = suites.find((suite) => suite.file === file)
    return percentile(
      specs.map(({ tests: [{ results }] }) => results[0].duration),
      0.5,
    )
  })
  return kit - bare
}
