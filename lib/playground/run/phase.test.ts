// @vitest-environment happy-dom
import { afterEach, expect, test, vi } from "vitest"
import { timelineStore } from "../timeline/timeline"
import { createPhase } from "./phase"
import { runnerStore } from "./runner"

afterEach(() => {
  vi.useRealTimers()
  timelineStore.getState().clear()
})

const complaints = () =>
  timelineStore
    .getState()
    .entries.all()
    .filter(({ type }) => type === "error")

test("a preview that never comes up is said to be out of reach", () => {
  vi.useFakeTimers()
  createPhase({ previewOrigin: "http://preview.test" }).begin()
  vi.advanceTimersByTime(20_000)
  expect(complaints()).toHaveLength(1)
  expect(runnerStore.getState().phase).toBe("stopped")
})

test("one that came up waits for what its page waits for", () => {
  vi.useFakeTimers()
  const phase = createPhase({ previewOrigin: "http://preview.test" })
  phase.begin()
  phase.reach()
  vi.advanceTimersByTime(20_000)
  expect(complaints()).toHaveLength(0)
  expect(runnerStore.getState().phase).toBe("starting")
})
