// npm run bench: what the product costs, measured in one run on this machine. Prints one table and writes
// bench/results/latest.json. Name suites to run only those: npm run bench -- ingest browser
import { prepare } from "./lib/steps.mjs"

prepare()
const { bench } = await import("../bench/run.mjs")
await bench(process.argv.slice(2).filter((word) => !word.startsWith("-")))
process.exit(0)
