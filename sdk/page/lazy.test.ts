// @vitest-environment happy-dom
import { expect, test, vi } from "vitest"
import { chunks } from "../net/chunks"
import { conversation } from "../testing/fake-server"
import { openPage, settle, withPages } from "../testing/page"
import { createLazy } from "./lazy"

withPages()

function offline() {
  return Promise.reject(new TypeError("Failed to fetch dynamically imported module"))
}

test("what waits runs in order once the part is there, later calls at once", async () => {
  const seen: string[] = []
  const lazy = createLazy("part", () => Promise.resolve("part"))
  lazy.use((part) => seen.push(`first ${part}`))
  lazy.use((part) => seen.push(`second ${part}`))
  expect(seen).toEqual([])
  await settle()
  lazy.use((part) => seen.push(`third ${part}`))
  expect(seen).toEqual(["first part", "second part", "third part"])
})

test("a part that does not load is tried again with another address, and the console hears of it once", async () => {
  const load = vi.fn((failures: number) => (failures < 3 ? offline() : Promise.resolve("part")))
  const run = vi.fn()
  createLazy("part", load).use(run)
  await settle(60_000)
  expect(load.mock.calls).toEqual([[0], [1], [2], [3]])
  expect(run).toHaveBeenCalledWith("part")
  expect(console.warn).toHaveBeenCalledTimes(1)
})

test("a part that nobody waits for any more is not tried again", async () => {
  const load = vi.fn(offline)
  const lazy = createLazy("part", load)
  lazy.use(() => {})
  await settle()
  lazy.drop()
  await settle(10 * 60_000)
  expect(load.mock.calls.length).toBeLessThan(4)
})

test("without the live chunk the unread count is right, and it catches up when the chunk comes", async () => {
  const page = openPage()
  const load = vi.spyOn(chunks, "live").mockImplementation(offline)
  page.server.conversations = [conversation("a", { unread: 2 })]
  const counts: unknown[] = []
  page.intercom("onUnreadCountChange", (count: unknown) => counts.push(count))
  page.intercom("boot", { app_id: "demo" })
  await settle()
  expect(counts).toEqual([0, 2])
  expect(page.server.streams).toHaveLength(0)
  load.mockRestore()
  await settle(20_000)
  expect(page.server.streams).toHaveLength(1)
})

test("the live chunk is asked for beside the first request, and not by a page that never boots", async () => {
  const load = vi.spyOn(chunks, "live")
  const { intercom, server } = openPage()
  server.isOnline = false
  intercom("trackEvent", "too-early")
  await settle()
  expect(load).not.toHaveBeenCalled()
  intercom("boot", { app_id: "demo" })
  await settle()
  expect(load).toHaveBeenCalledTimes(1)
})
