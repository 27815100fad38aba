import { readFileSync } from "node:fs"
import path from "node:path"
import { expect, test } from "vitest"
import { methods } from "@/lib/playground/marks/known-names"
import { examplesOf, listProblems, readCoverage, readExamples, renderCoverage } from "./api-coverage.mjs"

const root = path.resolve(import.meta.dirname, "../..")

test("every method and setting has a row, and every named test exists", () => {
  expect(listProblems(readCoverage(root), root)).toEqual([])
})

test("a missing row, a name that is none and a test that is gone would be noticed", () => {
  const sections = readCoverage(root)
  const [methods] = sections
  const [boot] = methods.rows
  boot.names = ["bood"]
  boot.tests = [
    "sdk/session/boot.test.ts › a test that nobody wrote",
    "sdk/no-such.test.ts › boot",
    "lib/server/events/metadata.test.ts › another group › never throws, whatever it is given",
  ]
  expect(listProblems(sections, root)).toEqual([
    'methods: "boot" has no row.',
    'methods: the code knows no "bood".',
    ...boot.tests.map((name: string) => `bood: there is no test "${name}".`),
  ])
})

test("docs/api-coverage.md is what the rows give; scripts/api-coverage.mjs writes it", () => {
  const written = readFileSync(path.join(root, "docs/api-coverage.md"), "utf8")
  expect(written).toBe(renderCoverage(readCoverage(root), readExamples(root)))
})

test("every method that is offered is called by an example", () => {
  const examples = readExamples(root)
  expect(methods.filter((method) => examplesOf(method, examples).length === 0)).toEqual([])
})
