import { expect, test, vi } from "vitest"
import { AppError } from "./errors"

test("an error that another bundle of the server made is known as one, and nothing else is", async () => {
  vi.resetModules()
  const other = await import("./errors")
  expect(other.AppError).not.toBe(AppError)
  expect(new other.AppError({ code: "unavailable", message: "Try again." })).toBeInstanceOf(AppError)
  expect(new Error("AppError")).not.toBeInstanceOf(AppError)
  expect({ name: "AppError" }).not.toBeInstanceOf(AppError)
})
