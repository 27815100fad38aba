import { afterEach, beforeEach, expect, test, vi } from "vitest"
import type { FrameEntry } from "@/lib/contract/frame/frame"
import type { Effect } from "@/lib/contract/frame/probe"
import { awaitQuiet } from "./quiet"

beforeEach(() => void vi.useFakeTimers())
afterEach(() => void vi.useRealTimers())

const line: FrameEntry = { type: "console", level: "log", values: [], position: null, at: 0 }
const effect = (effect: Effect, traceId = "a"): FrameEntry => ({ type: "effect", traceId, effect, at: 0 })
const sent = effect({ kind: "sent", path: "/", body: null })
const answered = effect({ kind: "answered", status: 200, duration_ms: 1, body: null })
const failed = (retryInMs: number | null) => effect({ kind: "failed", message: "", retry_in_ms: retryInMs })

function open() {
  const onEnd = vi.fn()
  return { onEnd, ...awaitQuiet({ waitMs: 1_000, mostMs: 20_000 }, onEnd) }
}

test("it is over once it was quiet for as long as that was asked for", () => {
  const { begin, heard, onEnd } = open()
  begin()
  vi.advanceTimersByTime(900)
  heard([line])
  vi.advanceTimersByTime(999)
  expect(onEnd).not.toHaveBeenCalled()
  vi.advanceTimersByTime(1)
  vi.advanceTimersByTime(60_000)
  expect(onEnd.mock.calls).toEqual([[true]])
})

test("before its script has had its turn it is not quiet", () => {
  const { begin, heard, onEnd } = open()
  heard([line])
  vi.advanceTimersByTime(15_000)
  expect(onEnd).not.toHaveBeenCalled()
  begin()
  vi.advanceTimersByTime(1_000)
  expect(onEnd.mock.calls).toEqual([[true]])
})

test("an answer that is under way is waited for, also by another try, but not for ever", () => {
  const { begin, heard, onEnd } = open()
  begin()
  heard([sent])
  vi.advanceTimersByTime(4_000)
  heard([failed(2_000)])
  vi.advanceTimersByTime(4_000)
  heard([sent, answered])
  vi.advanceTimersByTime(999)
  expect(onEnd).not.toHaveBeenCalled()
  heard([sent])
  vi.advanceTimersByTime(4_999)
  expect(onEnd).not.toHaveBeenCalled()
  vi.advanceTimersByTime(1)
  expect(onEnd.mock.calls).toEqual([[true]])
})

test("one that was given up is not", () => {
  const { begin, heard, onEnd } = open()
  begin()
  heard([sent, failed(null)])
  vi.advanceTimersByTime(1_000)
  expect(onEnd.mock.calls).toEqual([[true]])
})

test("what is never quiet is over when its time is", () => {
  const { begin, heard, onEnd } = open()
  begin()
  for (let second = 0; second < 40; second++) {
    vi.advanceTimersByTime(500)
    heard([line])
  }
  expect(onEnd.mock.calls).toEqual([[false]])
})
