import { expect, test, vi } from "vitest"

test.fails("an error that nobody claims fails the test", () => {
  console.error("from the test of the guard")
})

test("an error that a test provokes is its own", () => {
  const logged = vi.spyOn(console, "error").mockImplementation(() => {})
  console.error("expected")
  expect(logged).toHaveBeenCalledWith("expected")
  logged.mockRestore()
})
