// npm run check: formatting, lint, types, migrations and unit tests; what every commit must pass.
import { bin, prepare, runNode } from "./lib/steps.mjs"

prepare({ build: false })
runNode("biome", [bin("@biomejs/biome/bin/biome"), "check", "--error-on-warnings", "."])
for (const project of [".", "sdk", "sdk/tsconfig.test.json", "lib/playground/examples"]) {
  runNode(`types of ${project === "." ? "the app" : project}`, [bin("typescript/bin/tsc"), "--noEmit", "-p", project])
}
runNode("migrations", ["scripts/new-migration.mjs", "--check"])
runNode("unit tests", [bin("vitest/vitest.mjs"), "run", "--reporter=dot"])
