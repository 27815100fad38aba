import { expect, test } from "vitest"
import { isInView, place } from "./placement"

const view = { width: 1_000, height: 600 }
const size = { width: 200, height: 100 }

test("a box stands below its anchor, along its middle", () => {
  const anchor = { x: 400, y: 100, width: 100, height: 40 }
  expect(place({ anchor, size, view })).toEqual({ x: 350, y: 152, side: "bottom", arrow: 100 })
})

test("where there is no room below it goes above, else beside", () => {
  expect(place({ anchor: { x: 400, y: 500, width: 100, height: 40 }, size, view }).side).toBe("top")
  expect(place({ anchor: { x: 10, y: 50, width: 100, height: 500 }, size, view }).side).toBe("right")
  expect(place({ anchor: { x: 880, y: 50, width: 100, height: 500 }, size, view }).side).toBe("left")
})

test("it stays in the window, and the arrow stays on the anchor", () => {
  const spot = place({ anchor: { x: 960, y: 100, width: 30, height: 30 }, size, view })
  expect(spot.x + size.width).toBeLessThanOrEqual(view.width - 12)
  expect(spot.x + spot.arrow).toBe(975)
  const huge = place({ anchor: { x: 0, y: 0, width: 1_000, height: 600 }, size: { width: 2_000, height: 900 }, view })
  expect(huge).toMatchObject({ x: 12, y: 12 })
})

test("what is scrolled away is not in view", () => {
  expect(isInView({ x: 10, y: -50, width: 20, height: 40 }, view)).toBe(false)
  expect(isInView({ x: 10, y: -30, width: 20, height: 40 }, view)).toBe(true)
})
