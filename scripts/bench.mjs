// npm run bench: what the product costs, measured in one run on this machine. Prints one table and writes
// bench/results/latest.json; a budget that is not met fails. Name suites to run only those: npm run bench -- ingest browser
import { prepare } from "./lib/steps.mjs"

await prepare()
const { bench } = await import("../bench/run.mjs")
const isEnough = await bench(process.argv.slice(2).filter((word) => !word.startsWith("-")))
process.exit(isEnough ? 0 : 1)
