// @vitest-environment happy-dom
import { afterEach, expect, test, vi } from "vitest"
import { carried } from "@/generated/carried"
import type { RunMessage } from "../run/run-message"
import { type FakeFrame, fakeFrames } from "../testing/frames"
import { createPreview } from "./preview"

afterEach(() => {
  vi.useRealTimers()
  vi.restoreAllMocks()
  document.body.replaceChildren()
})

/** Messages of a channel take their time on a busy machine. */
const patiently = { timeout: 4_000 }

const run = { type: "run", runId: 1, html: "", css: "", head: "", code: "", imports: [] as string[] } as RunMessage

function openPreview(container: HTMLElement, onLeave = () => {}, onBusy: (isBusy: boolean) => void = () => {}) {
  const events = { onMessage() {}, onShow() {}, onBusy, onLeave, onFlood() {}, onReload: () => null }
  return createPreview({ container, url: "http://preview.test/preview", sandbox: "", first: null, ...events })
}

const isApart = (frame?: FakeFrame) => frame?.url().endsWith("?apart")

// What was added to a process that is ending never loads, and the visitor would wait for ever.
test("a frame that does not load is loaded anew, with more time each, and then runs what waits", () => {
  vi.useFakeTimers()
  const frames = fakeFrames({ loads: () => false })
  const container = document.body.appendChild(document.createElement("div"))
  const preview = openPreview(container)
  preview.run(run)
  expect(frames).toHaveLength(1)
  vi.advanceTimersByTime(4_000)
  expect(frames).toHaveLength(2)
  vi.advanceTimersByTime(7_999)
  expect(frames).toHaveLength(2)
  vi.advanceTimersByTime(1)
  expect(frames).toHaveLength(3)
  expect(frames.map(isApart)).toEqual([false, true, false])
  expect(container.children).toHaveLength(1)
  preview.destroy()
  vi.advanceTimersByTime(100_000)
  expect(frames).toHaveLength(3)
  expect(container.children).toHaveLength(0)
})

test("the run that waited is served by the frame that loads", async () => {
  vi.useFakeTimers({ toFake: ["setTimeout", "setInterval"] })
  const frames = fakeFrames({ loads: (frame) => frame > 0 })
  const preview = openPreview(document.body.appendChild(document.createElement("div")))
  preview.run(run)
  vi.advanceTimersByTime(4_000)
  vi.useRealTimers()
  await expect.poll(() => frames[1]?.runs).toHaveLength(1)
  preview.destroy()
})

// A document loads when it comes, and again when the page has been written into it.
test("only a document that said that it goes has left, however often it loads", async () => {
  const frames = fakeFrames()
  const container = document.body.appendChild(document.createElement("div"))
  const onLeave = vi.fn()
  const preview = openPreview(container, onLeave)
  preview.run(run)
  const shown = await vi.waitUntil(() => frames.find(({ element }) => element.dataset.active), patiently)
  for (let load = 0; load < 3; load++) shown.element.dispatchEvent(new Event("load"))
  expect(onLeave).not.toHaveBeenCalled()
  shown.say({ type: "leaving" })
  await vi.waitUntil(() => {
    shown.element.dispatchEvent(new Event("load"))
    return onLeave.mock.calls.length > 0
  }, patiently)
  expect(onLeave).toHaveBeenCalledTimes(1)
  expect(container.contains(shown.element)).toBe(false)
  preview.destroy()
})

test("what loaded before that news arrived has left as well, unless it says hello", async () => {
  vi.useFakeTimers({ toFake: ["setTimeout", "clearTimeout"] })
  const frames = fakeFrames()
  const onLeave = vi.fn()
  const preview = openPreview(document.body.appendChild(document.createElement("div")), onLeave)
  preview.run(run)
  const shown = await vi.waitUntil(() => frames.find(({ element }) => element.dataset.active), patiently)
  shown.element.dispatchEvent(new Event("load"))
  shown.say({ type: "leaving" })
  await vi.waitUntil(() => {
    vi.advanceTimersByTime(1_000)
    return onLeave.mock.calls.length > 0
  }, patiently)
  expect(onLeave).toHaveBeenCalledTimes(1)
  preview.destroy()
})

test("what hangs is taken away by the next run, or by an edit, and the next frame has another process", async () => {
  vi.useFakeTimers({ toFake: ["setTimeout", "setInterval", "performance", "clearTimeout"] })
  const frames = fakeFrames()
  const onBusy = vi.fn()
  const container = document.body.appendChild(document.createElement("div"))
  const preview = openPreview(container, () => {}, onBusy)
  preview.run(run)
  await vi.waitUntil(() => {
    vi.advanceTimersByTime(10)
    return frames.some(({ element }) => element.dataset.active)
  })
  preview.endHanging()
  expect(container.querySelector("[data-active]")).not.toBeNull()
  vi.advanceTimersByTime(2_000)
  expect(onBusy).toHaveBeenLastCalledWith(true)
  const before = frames.length
  preview.endHanging()
  expect(onBusy).toHaveBeenLastCalledWith(false)
  expect(container.children).toHaveLength(1)
  expect(frames).toHaveLength(before + 1)
  expect(isApart(frames[before])).toBe(!isApart(frames[before - 1]))
  preview.run({ ...run, runId: 2 })
  // The clock goes on as it was: one that went back would take a frame's allowance away.
  await vi.waitUntil(() => frames[before]?.runs.length === 1, patiently)
  preview.destroy()
})

test("a frame that waits has the carried modules of the last run, and none where a page has an import map", async () => {
  const frames = fakeFrames()
  const preview = openPreview(document.body.appendChild(document.createElement("div")))
  const at = (name: string) => `http://preview.test/packages/${name}`
  const { "react-dom/client": client } = carried
  preview.run({
    ...run,
    imports: [at(client), "https://cdn.example/left-pad", "http://preview.test/packages/constructor"],
  })
  await expect.poll(() => frames[1]?.preloaded).toContain(at(client))
  expect(frames[0]?.preloaded).toEqual([])
  expect(new Set(frames[1]?.preloaded).size).toBe(frames[1]?.preloaded.length)
  expect(
    frames[1]?.preloaded.every((address) => /^http:..preview\.test.packages.(?:react-dom|shared)/.test(address)),
  ).toBe(true)

  const mapped = '<script type="importmap">{}</script>'
  preview.run({ ...run, runId: 2, imports: [at(client)], html: mapped })
  await expect.poll(() => frames[2]?.runs).toHaveLength(1)
  expect(frames[1]?.runs).toEqual([])
  expect(frames[2]?.preloaded).toEqual([])
  // Nor has the next one, and it takes the next such page.
  preview.run({ ...run, runId: 3, html: mapped })
  await expect.poll(() => frames[3]?.runs).toHaveLength(1)
  expect(frames[3]?.preloaded).toEqual([])
  preview.destroy()
})
