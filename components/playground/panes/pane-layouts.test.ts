import { expect, test } from "vitest"
import { readLayouts } from "./pane-layouts"

test("saved sizes are read", () => {
  expect(readLayouts('{"rows":{"top":60,"bottom":40}}')).toEqual({ rows: { top: 60, bottom: 40 } })
})

test.each([undefined, "", "nonsense", '{"rows":{"top":"60"}}', '{"rows":{"top":-1}}', "[1]"])(
  "%s stands for the usual sizes",
  (cookie) => {
    expect(readLayouts(cookie)).toEqual({})
  },
)
