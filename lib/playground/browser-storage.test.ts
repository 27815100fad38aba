import { afterEach, expect, test, vi } from "vitest"
import { browserStorage, keepingStore } from "./browser-storage"

afterEach(() => vi.unstubAllGlobals())

test("storage that is blocked throws nothing, and it is known that nothing was kept", () => {
  vi.stubGlobal("localStorage", {
    getItem() {
      throw new DOMException("blocked", "SecurityError")
    },
    setItem() {
      throw new DOMException("full", "QuotaExceededError")
    },
  })
  expect(browserStorage.getItem("a")).toBeNull()
  browserStorage.setItem("a", "1")
  expect(keepingStore.getState().isKept).toBe(false)
})

test("storage that works again keeps", () => {
  const kept = new Map<string, string>()
  const local = {
    getItem: (name: string) => kept.get(name) ?? null,
    setItem: (name: string, value: string) => kept.set(name, value),
  }
  vi.stubGlobal("localStorage", local)
  browserStorage.setItem("a", "1")
  expect(browserStorage.getItem("a")).toBe("1")
  expect(keepingStore.getState().isKept).toBe(true)
})
