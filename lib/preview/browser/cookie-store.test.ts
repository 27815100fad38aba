import { expect, test, vi } from "vitest"
import { VirtualCookieStore } from "./cookie-store"
import { createCookieJar } from "./cookies"

function openStore() {
  const jar = createCookieJar(() => {})
  return { jar, store: new VirtualCookieStore(jar) }
}

test("cookies are set, read and deleted, and document.cookie agrees", async () => {
  const { jar, store } = openStore()
  await store.set("plan", "pro")
  await store.set({ name: "seat", value: "1", path: "/shop" })
  expect(await store.get("plan")).toEqual({ name: "plan", value: "pro" })
  expect(await store.getAll()).toHaveLength(2)
  expect(jar.read()).toBe("plan=pro; seat=1")
  await store.delete("plan")
  await store.delete({ name: "seat", path: "/shop" })
  expect(await store.get("plan")).toBeNull()
  expect(jar.read()).toBe("")
})

test("a cookie that has expired is none", async () => {
  const { store } = openStore()
  await store.set({ name: "old", value: "1", expires: Date.now() - 1_000 })
  expect(await store.getAll()).toEqual([])
})

test("a value cannot carry attributes along", async () => {
  const { jar, store } = openStore()
  await expect(store.set("plan", "pro; path=/elsewhere")).rejects.toThrow(TypeError)
  await expect(store.set("a=b", "1")).rejects.toThrow(TypeError)
  expect(jar.read()).toBe("")
})

test("each change is told", async () => {
  const { store } = openStore()
  const onChange = vi.fn()
  store.addEventListener("change", onChange)
  await store.set("plan", "pro")
  await store.delete("plan")
  await vi.waitUntil(() => onChange.mock.calls.length === 2)
  expect(onChange.mock.calls.map(([event]) => [event.changed.length, event.deleted.length])).toEqual([
    [1, 0],
    [0, 1],
  ])
})
