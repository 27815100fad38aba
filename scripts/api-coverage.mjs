// Writes docs/api-coverage.md from docs/api-coverage.json, if its rows fit the code and the tests.
import { writeFileSync } from "node:fs"
import path from "node:path"
import { listProblems, readCoverage, readExamples, renderCoverage } from "./lib/api-coverage.mjs"
import { root } from "./lib/steps.mjs"

const sections = readCoverage(root)
const problems = listProblems(sections, root)
for (const problem of problems) console.error(problem)
if (problems.length > 0) process.exit(1)
writeFileSync(path.join(root, "docs/api-coverage.md"), renderCoverage(sections, readExamples(root)))
