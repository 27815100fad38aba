import { describe, expect, test } from "vitest"
import { Pace } from "./pace"

async function timed(pace: Pace, steps: number): Promise<number> {
  const began = performance.now()
  for (let step = 0; step < steps; step++) await pace.step()
  return performance.now() - began
}

describe("a pace", () => {
  test("lets a burst pass at once, and then one step each while", async () => {
    const pace = new Pace({ burst: 3, everyMs: 40 })
    expect(await timed(pace, 3)).toBeLessThan(35)
    const rest = await timed(pace, 3)
    expect(rest).toBeGreaterThan(100)
  })
})
