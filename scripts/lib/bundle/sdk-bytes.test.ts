import { expect, test } from "vitest"
import { sizesOfSdk } from "../../../bench/sdk/sizes.mjs"

// A page waits for the loader, so its bytes are a promise like any other.
test("the SDK keeps within its bytes", () => {
  const sizes = sizesOfSdk().filter(({ budget }) => budget)
  expect(sizes).toHaveLength(2)
  for (const { what, value, budget } of sizes) expect(value, what).toBeLessThanOrEqual(budget?.value ?? 0)
})
