import { expect, test } from "vitest"
import { serverTestsOf } from "./affected-tests.mjs"
import { differing } from "./changed-files.mjs"

test("what is new, other or gone has changed", () => {
  expect(differing({ same: "1", other: "1", gone: "1" }, { same: "1", other: "2", new: "1" })).toEqual([
    "gone",
    "new",
    "other",
  ])
})

test.each([
  ["nothing is known of before", null],
  ["the schema changed", ["prisma/schema.prisma"]],
  ["a route changed, which tests find in the folders", ["app/api/health/route.ts"]],
  ["what the tests run in changed", ["vitest.config.ts"]],
  ["something of theirs is gone, and whoever imported it cannot be found", ["lib/server/db/gone.ts"]],
])("all tests of the server run if %s", (_, files) => {
  expect(serverTestsOf(files)).toEqual(["run"])
})

test("otherwise those run that import what has changed, in however many steps", () => {
  expect(serverTestsOf(["lib/contract/limits.ts", "README.md"])).toEqual([
    "related",
    "--run",
    "--passWithNoTests",
    "lib/contract/limits.ts",
  ])
})

test("none run if nothing changed that a test could import", () => {
  expect(serverTestsOf(["README.md"])).toBeNull()
  expect(serverTestsOf([])).toBeNull()
})
