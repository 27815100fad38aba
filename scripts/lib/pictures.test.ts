import path from "node:path"
import { expect, test } from "vitest"
import { listStale } from "./pictures.mjs"

const root = path.resolve(import.meta.dirname, "../..")

test("every example has a picture of what it is now", () => {
  expect(listStale(root), "Draw these anew: npm run pictures").toEqual([])
})
