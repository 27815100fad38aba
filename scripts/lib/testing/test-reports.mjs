// What the runners wrote down of their tests.
import { readFileSync } from "node:fs"

/** Nothing where the runner ended before it wrote. */
export function readReport(file) {
  try {
    return JSON.parse(readFileSync(file, "utf8"))
  } catch {
    return {}
  }
}

/** Playwright's counts, and each failure with its test. */
export function readBrowserReport(file) {
  const { stats, suites = [], errors = [] } = readReport(file)
  const ofTheRun = errors.map(({ message }) => ({ where: "outside of any test", what: message }))
  return { stats, failures: [...suites.flatMap(failuresOf), ...ofTheRun] }
}

function failuresOf({ file, specs = [], suites = [] }) {
  const failed = specs.filter(({ ok }) => !ok)
  return [
    ...failed.map(({ title, tests }) => ({ where: `${file} › ${title}`, what: messages(tests).join("\n") })),
    ...suites.flatMap(failuresOf),
  ]
}

function messages(tests) {
  return tests.flatMap(({ results }) => results.flatMap(({ errors }) => errors.map(({ message }) => message)))
}
