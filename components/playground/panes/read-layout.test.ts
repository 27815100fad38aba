import { expect, test } from "vitest"
import { arrangementWith } from "./arrangement"
import { readLayout } from "./read-layout"

const usual = { arrangement: "side", sizes: {} }

test("saved sizes are read, with the arrangement and without", () => {
  const sizes = { rows: { top: 60, bottom: 40 } }
  expect(readLayout('{"rows":{"top":60,"bottom":40}}')).toEqual({ arrangement: "side", sizes })
  expect(readLayout('{"rows":{"top":60,"bottom":40},"arrangement":"code"}')).toEqual({ arrangement: "code", sizes })
})

test.each([
  undefined,
  "",
  "nonsense",
  '{"rows":{"top":"60"}}',
  '{"rows":{"top":-1}}',
  "[1]",
  '{"arrangement":"x"}',
  "7",
])("%s stands for the usual layout", (cookie) => {
  expect(readLayout(cookie)).toEqual(usual)
})

test("what somebody goes to comes into view, and what shows it already stays", () => {
  expect(arrangementWith("code", "preview")).toBe("side")
  expect(arrangementWith("inspector", "code")).toBe("side")
  expect(arrangementWith("preview", "preview")).toBe("preview")
  expect(arrangementWith("user", "stacked")).toBe("stacked")
})
