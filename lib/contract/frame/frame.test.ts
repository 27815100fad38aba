// Both ends of the channel between a frame and its page: what an honest frame says at its fastest, and what the page takes.
import { afterEach, beforeEach, describe, expect, test, vi } from "vitest"
import type { FrameEntry, FromFrame } from "@/lib/contract/frame/frame"
import { connectFrame } from "@/lib/playground/preview/frame"
import { createOutlet } from "@/lib/preview/port"

beforeEach(() => {
  vi.useFakeTimers({ toFake: ["setTimeout", "clearTimeout", "performance"] })
})

afterEach(() => {
  vi.useRealTimers()
})

/** The page's end: what it took of what it was sent, and whether it gave the frame up. */
function openPage() {
  const taken: FromFrame[] = []
  let floods = 0
  let ready = 0
  const port = { onmessage: null as ((event: { data: unknown }) => void) | null, postMessage() {}, close() {} }
  const element = { addEventListener() {}, contentWindow: null }
  const run = {
    ...{
      type: "run" as const,
      runId: 1,
      html: "",
      css: "",
      htmlAttributes: "",
      bodyAttributes: "",
      head: "",
      code: "",
      kind: "classic" as const,
    },
    ...{ imports: [], packages: {} },
    settings: { app_id: "demo", api_base: "" },
    standIns: [],
    jar: { cookies: [], localStorage: {}, sessionStorage: {} },
    ...{ clock: null, address: "/", cameFrom: "" },
  }
  connectFrame(
    // Nothing but this is asked of an iframe and a port that are connected already.
    element as unknown as HTMLIFrameElement,
    {
      onReady: () => ready++,
      onMessage: (_, message) => taken.push(message),
      onLeave: () => {},
      onFlood: () => floods++,
    },
    {
      ...{ frame: element as unknown as HTMLIFrameElement, port: port as unknown as MessagePort, run },
      ...{ documentId: "1", isSent: false, messages: [] },
    },
  )
  return {
    say: (data: unknown) => port.onmessage?.({ data }),
    taken,
    floods: () => floods,
    ready: () => ready,
    entries: () => taken.flatMap((message) => (message.type === "entries" ? message.entries : [])),
    skipped: () => taken.reduce((sum, message) => sum + (message.type === "entries" ? message.skipped : 0), 0),
  }
}

function openFrame(page: ReturnType<typeof openPage>) {
  return openFrameTo((data) => page.say(data))
}

/** The frame's end; nothing but this is asked of its port. */
function openFrameTo(hear: (data: unknown) => void) {
  const outlet = createOutlet()
  outlet.attach({ postMessage: (data: unknown) => hear(structuredClone(data)) } as unknown as MessagePort)
  outlet.begin(1)
  return outlet
}

const line = (text: string): FrameEntry => ({
  ...{ type: "console", level: "log", position: null, at: 0 },
  values: [{ type: "string", value: text }],
})

const call = (traceId: string): FrameEntry => ({
  ...{ type: "call", traceId, method: "trackEvent", args: [], position: null, isAutomatic: false, at: 0 },
})

describe("an honest frame", () => {
  test("tells what is seldom at once, in order", () => {
    const page = openPage()
    const outlet = openFrame(page)
    outlet.add(() => line("before"))
    outlet.add(() => call("a"))
    outlet.send({ type: "executed", runId: 1, at: 0 })
    expect(page.taken.map(({ type }) => type)).toEqual(["entries", "entries", "executed"])
  })

  for (const [what, text] of [
    ["small", "x"],
    ["larger", "x".repeat(2_000)],
    ["very large", "x".repeat(400_000)],
  ] as const) {
    test(`whose code says ${what} things in a loop is not given up, and says how many it left out`, () => {
      const page = openPage()
      const outlet = openFrame(page)
      let said = 0
      for (let time = 0; time < 5_000; time++) {
        vi.advanceTimersByTime(1)
        for (let count = 0; count < (text.length > 10_000 ? 1 : 20); count++) {
          outlet.add(() => line(text))
          said++
        }
        if (time % 200 === 0) outlet.send({ type: "beat" })
        if (time % 125 === 0) {
          const jar = { cookies: [], localStorage: { kept: "x".repeat(500_000) }, sessionStorage: {} }
          outlet.send({ type: "jar", runId: 1, jar })
        }
      }
      vi.advanceTimersByTime(100)
      expect(page.floods()).toBe(0)
      expect(page.entries().length).toBeGreaterThan(0)
      expect(page.entries().length + page.skipped()).toBe(said)
    })
  }

  test("that the page hears a second late is not given up either", () => {
    const page = openPage()
    const late: unknown[] = []
    const outlet = openFrameTo((data) => late.push(data))
    for (let time = 0; time < 1_000; time++) {
      vi.advanceTimersByTime(1)
      for (let count = 0; count < 20; count++) outlet.add(() => line("text"))
    }
    for (const message of late) page.say(message)
    expect(page.floods()).toBe(0)
  })
})

describe("a frame that floods its page", () => {
  const huge = { type: "entries", runId: 1, skipped: 0, entries: Array.from({ length: 100_000 }, () => call("a")) }
  const full = { type: "entries", runId: 1, skipped: 0, entries: Array.from({ length: 1_000 }, () => call("a")) }
  const floods = {
    beats: [{ type: "beat" }, 1_000],
    "messages of no kind": [{ type: "nonsense" }, 200],
    "full messages": [full, 20],
    "one that is too large": [huge, 1],
    "one that contains itself": [cyclic(), 1],
    "a buffer": [new Uint8Array(1), 1],
    "storage that is as large as it may be": [
      { type: "jar", runId: 1, jar: { cookies: [], localStorage: { a: "x".repeat(990_000) }, sessionStorage: {} } },
      30,
    ],
  } as const

  for (const [what, [message, most]] of Object.entries(floods)) {
    test(`with ${what} is given up after ${most} at most`, () => {
      const page = openPage()
      let said = 0
      while (page.floods() === 0 && said < 100_000) {
        page.say(message)
        said++
      }
      expect(page.floods()).toBe(1)
      expect(said).toBeLessThanOrEqual(most)
    })
  }

  test("is not heard where it points at more than there can be", () => {
    const page = openPage()
    const pointed = (ids: string[]) => page.say({ type: "pointed", runId: 1, ids })
    pointed(["msg_1", "cnv_1"])
    pointed([])
    pointed(Array.from({ length: 5 }, () => "msg_1"))
    pointed(["x".repeat(65)])
    expect(page.taken.map((message) => message.type === "pointed" && message.ids)).toEqual([["msg_1", "cnv_1"], []])
  })

  test("is given the project once, however often it says that it is ready", () => {
    const page = openPage()
    for (let count = 0; count < 100; count++) page.say({ type: "ready", address: "/", arrival: "navigate" })
    expect(page.ready()).toBe(1)
  })
})

function cyclic() {
  const message: Record<string, unknown> = { type: "beat" }
  message.self = message
  return message
}
