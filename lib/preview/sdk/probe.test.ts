// @vitest-environment happy-dom
import { expect, test, vi } from "vitest"
import type { FrameEntry } from "@/lib/contract/frame/frame"
import type { Probe } from "@/lib/contract/frame/probe"
import { installProbe } from "./probe"

/** A probe of a page that was begun, and what it made of its calls. */
function openProbe() {
  const entries: FrameEntry[] = []
  // A page has one for ever; each test is another page.
  const define = vi.spyOn(Object, "defineProperty").mockReturnValueOnce(globalThis)
  const installed = installProbe({
    ...{ attach() {}, send() {}, begin() {}, runId: () => 1 },
    add: (make) => entries.push(make()),
  })
  const [, , { value: probe }] = define.mock.lastCall as [object, symbol, { value: Probe }]
  define.mockRestore()
  let isOpen = false
  void probe.ready.then(() => {
    isOpen = true
  })
  return {
    ...installed,
    entries,
    call: (method: string, ...args: unknown[]) => probe.call({ traceId: "a", method, args, stack: "", at: 0 }),
    async isOpen() {
      await Promise.resolve()
      return isOpen
    },
  }
}

test("every argument of a call is copied, the first as well as the last", () => {
  const { entries, call } = openProbe()
  call("trackEvent", { plan: "pro" }, [1])
  expect(entries).toMatchObject([{ args: [{ entries: [["plan", { value: "pro" }]] }, { items: [{ text: "1" }] }] }])
})

test("the automatic boot waits for the script's turn, and then comes", async () => {
  const probe = openProbe()
  probe.call("trackEvent", "early")
  expect(await probe.isOpen()).toBe(false)
  probe.open(false)
  expect(await probe.isOpen()).toBe(true)
})

test("where the page boots by itself it waits for a call that needs a session", async () => {
  const probe = openProbe()
  probe.open(true)
  for (const method of ["onShow", "boot", "shutdown"]) probe.call(method)
  expect(await probe.isOpen()).toBe(false)
  probe.call("update")
  expect(await probe.isOpen()).toBe(true)
})

test("a call that needed one before the script's turn was over has it come then", async () => {
  const probe = openProbe()
  probe.call("show")
  probe.open(true)
  expect(await probe.isOpen()).toBe(true)
})
