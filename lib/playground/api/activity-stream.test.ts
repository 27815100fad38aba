import { afterEach, beforeEach, expect, test, vi } from "vitest"
import { openActivityStream } from "./activity-stream"

/** The browser's streams, opened and answered by hand. */
class Source extends EventTarget {
  static readonly CLOSED = 2
  static opened: Source[] = []
  readyState = 0
  onopen?: () => void
  onerror?: () => void
  onmessage?: (event: { data: string }) => void

  constructor(readonly url: string) {
    super()
    Source.opened.push(this)
  }

  close() {
    this.readyState = Source.CLOSED
  }

  refuse() {
    this.close()
    this.onerror?.()
  }
}

const page = Object.assign(new EventTarget(), { hidden: false })
const activity = { type: "event.tracked", user: "usr_1", trace_id: null, data: {}, created_at: 0 }

beforeEach(() => {
  vi.useFakeTimers()
  Source.opened = []
  page.hidden = false
  vi.stubGlobal("EventSource", Source)
  vi.stubGlobal("document", page)
  const view = new EventTarget()
  vi.stubGlobal("addEventListener", view.addEventListener.bind(view))
  vi.stubGlobal("removeEventListener", view.removeEventListener.bind(view))
  vi.stubGlobal("dispatchEvent", view.dispatchEvent.bind(view))
})

afterEach(() => {
  vi.useRealTimers()
  vi.unstubAllGlobals()
})

function look(isHidden: boolean) {
  page.hidden = isHidden
  page.dispatchEvent(new Event("visibilitychange"))
}

test("a refused stream is tried again after a while, and goes on after the last activity", async () => {
  const seen: number[] = []
  const stream = openActivityStream({ appId: "a b", onOpen() {}, onActivity: ({ cursor }) => seen.push(cursor) })
  const [first] = Source.opened
  expect(first?.url).toBe("/api/playground/workspaces/a%20b/stream")
  first?.onmessage?.({ data: JSON.stringify({ ...activity, cursor: 7 }) })
  first?.onmessage?.({ data: JSON.stringify({ cursor: "no activity" }) })
  expect(seen).toEqual([7])
  first?.refuse()
  await vi.advanceTimersByTimeAsync(4_999)
  expect(Source.opened).toHaveLength(1)
  await vi.advanceTimersByTimeAsync(5_001)
  expect(Source.opened.map(({ url }) => url).slice(1)).toEqual(["/api/playground/workspaces/a%20b/stream?cursor=7"])
  stream.close()
})

test("what is refused for good waits until it is asked for", async () => {
  const stream = openActivityStream({ appId: "shop", onOpen() {}, onActivity() {}, onRefused: async () => false })
  expect(stream.retry()).toBe(false)
  Source.opened[0]?.refuse()
  await vi.advanceTimersByTimeAsync(60_000)
  expect(Source.opened).toHaveLength(1)
  expect(stream.retry()).toBe(true)
  expect(Source.opened).toHaveLength(2)
  stream.close()
})

test("a stream that another page took comes back when somebody turns to this page", async () => {
  const onLost = vi.fn()
  const stream = openActivityStream({ appId: "shop", onOpen() {}, onActivity() {}, onLost })
  Source.opened[0]?.dispatchEvent(new Event("replaced"))
  await vi.advanceTimersByTimeAsync(60_000)
  expect(onLost).toHaveBeenCalledOnce()
  expect(Source.opened).toHaveLength(1)
  dispatchEvent(new Event("focus"))
  expect(Source.opened).toHaveLength(2)
  stream.close()
})

test("a hidden page has no stream, and a closed one none again", () => {
  page.hidden = true
  const stream = openActivityStream({ appId: "shop", onOpen() {}, onActivity() {} })
  expect(Source.opened).toHaveLength(0)
  look(false)
  look(true)
  expect(Source.opened.map(({ readyState }) => readyState)).toEqual([2])
  look(false)
  expect(Source.opened).toHaveLength(2)
  stream.close()
  look(false)
  dispatchEvent(new Event("focus"))
  expect(Source.opened.map(({ readyState }) => readyState)).toEqual([2, 2])
})
