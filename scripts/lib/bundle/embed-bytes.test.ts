import path from "node:path"
import { expect, test } from "vitest"
import { embedBytes } from "./embed-bytes.mjs"

test("an embed loads little before somebody runs or edits it", () => {
  const bytes = embedBytes(path.resolve(import.meta.dirname, "../../.."))
  // 60 kB are allowed (decision 39); what came near that would be something else than what an embed needs.
  expect(bytes).toBeGreaterThan(2_000)
  expect(bytes).toBeLessThan(20_000)
})
