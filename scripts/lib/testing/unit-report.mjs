// A reporter of Vitest that writes down what scripts/test.mjs counts and repeats: errors outside of any test too, which
// fail a run in which every test passed.
import { mkdirSync, writeFileSync } from "node:fs"
import path from "node:path"

export default class UnitReport {
  onTestRunEnd(modules, unhandledErrors) {
    const tests = modules.flatMap((module) => [...module.children.allTests()].map((test) => ({ module, test })))
    const count = (state) => tests.filter(({ test }) => test.result().state === state).length
    const failures = [
      ...modules.flatMap((module) => module.errors().map((error) => failure(module.relativeModuleId, error))),
      ...tests.flatMap(({ module, test }) =>
        (test.result().errors ?? []).map((error) => failure(`${module.relativeModuleId} › ${test.fullName}`, error)),
      ),
      ...unhandledErrors.map((error) => failure("outside of any test", error)),
    ]
    const file = process.env.UNIT_REPORT
    mkdirSync(path.dirname(file), { recursive: true })
    writeFileSync(
      file,
      JSON.stringify({ passed: count("passed"), failed: count("failed"), skipped: count("skipped"), failures }),
    )
  }
}

function failure(where, { message, stack }) {
  return { where, what: stack?.includes(message) ? stack : `${message}\n${stack ?? ""}` }
}
