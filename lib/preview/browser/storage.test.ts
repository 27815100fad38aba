// @vitest-environment happy-dom
import { expect, test } from "vitest"
import { createStorage } from "./storage"

test("it behaves as localStorage does", () => {
  let changes = 0
  const { storage, all } = createStorage(() => changes++)
  storage.setItem("a", "1")
  storage.b = "2"
  expect(storage.getItem("a")).toBe("1")
  expect(storage.b).toBe("2")
  expect(storage.getItem("missing")).toBeNull()
  expect(storage.length).toBe(2)
  expect(storage.key(1)).toBe("b")
  expect(Object.keys(storage)).toEqual(["a", "b"])
  expect("a" in storage).toBe(true)
  delete storage.a
  expect(all()).toEqual({ b: "2" })
  storage.clear()
  expect(storage.length).toBe(0)
  expect(changes).toBe(4)
})

test("values become strings, and a key may be named like a method", () => {
  const { storage } = createStorage(() => {})
  storage.setItem("n", 5 as unknown as string)
  storage.setItem("getItem", "x")
  expect(storage.getItem("n")).toBe("5")
  expect(storage.getItem("getItem")).toBe("x")
})

test("a full storage says so and keeps what it has", () => {
  const { storage } = createStorage(() => {})
  storage.setItem("a", "1")
  expect(() => storage.setItem("big", "x".repeat(600_000))).toThrowError(/full/)
  expect(storage.getItem("a")).toBe("1")
})
