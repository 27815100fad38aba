import { expect, test } from "vitest"
import type { FrameEntry, Position } from "@/lib/contract/frame/frame"
import type { Effect } from "@/lib/contract/frame/probe"
import { limits } from "@/lib/contract/limits"
import { runReportSchema } from "@/lib/contract/mcp/run"
import { createRecorder } from "./recorder"

const at3: Position = { pane: "script", line: 3, column: 5 }
const text = (value: string) => ({ type: "string", value })

function call(method: string, args: unknown[] = [], traceId = method): FrameEntry {
  return { type: "call", traceId, method, args, position: at3, isAutomatic: false, at: 1_000 }
}

function log(...values: unknown[]): FrameEntry {
  return { type: "console", level: "log", values, position: null, at: 0 }
}

const effect = (traceId: string | null, effect: Effect): FrameEntry => ({ type: "effect", traceId, effect, at: 0 })

/** As where the code that runs is the script as it was written. */
const place = (position: Position | null) => (position?.pane === "console" ? null : position)

function reported(...entries: FrameEntry[]) {
  const recorder = createRecorder()
  recorder.take(entries, place)
  return runReportSchema.parse(recorder.report(true))
}

test("calls are told as data, with their place, and with what the SDK says of them", () => {
  const plan = { type: "object", name: "Object", entries: [["plan", text("pro")]], more: 0 }
  const skipped: Effect = { kind: "skipped", reason: "not_booted", message: "Boot first.", until: null }
  const { calls } = reported(
    call("trackEvent", [text("ordered"), plan], "t1"),
    call("getVisitorId", [], "t2"),
    effect("t1", skipped),
    effect("t2", { kind: "returned", value: "abc" }),
    effect(null, { kind: "warned", message: "of nobody" }),
  )
  expect(calls).toMatchObject([
    { method: "trackEvent", args: ["ordered", { plan: "pro" }], trace_id: "t1", place: "script.ts:3:5", at: 1_000 },
    { method: "getVisitorId", notes: ['returned "abc"'] },
  ])
  expect(calls[0]?.notes).toEqual(["not_booted: Boot first."])
})

test("lines are text, what is no text as JSON, and the first error is the problem", () => {
  const error = (message: string, kind: "error" | "resource" = "error"): FrameEntry => {
    return { type: "error", kind, message, stack: "", position: at3, at: 0 }
  }
  const { console, problem } = reported(
    log(text("Hello"), { type: "array", name: "Array", items: [{ type: "literal", text: "1" }], more: 0 }),
    { ...log(), form: "clear" } as FrameEntry,
    error("no image", "resource"),
    error("first"),
    error("second"),
  )
  expect(console.map((line) => `${line.level} ${line.text}`)).toEqual([
    ...["log Hello [1]", "error no image", "error first", "error second"],
  ])
  expect(problem).toEqual({ message: "first", file: "script.ts", line: 3 })
  expect(reported(error("no image", "resource")).problem?.message).toBe("no image")
})

test("of too many the first are told, and how many were left out", () => {
  const { calls, console, left_out } = reported(
    ...Array.from({ length: 500 }, (_, index) => call(`method-${index}`)),
    ...Array.from({ length: 500 }, () => log(text("line"))),
  )
  expect(calls[0]?.method).toBe("method-0")
  expect(calls.length + left_out.calls).toBe(500)
  expect([console.length, left_out.console]).toEqual([limits.runItems, 500 - limits.runItems])
})

test("however much a snippet says, the report is short enough for a model", () => {
  const long = text("x".repeat(10_000))
  const report = reported(
    ...Array.from({ length: 300 }, (_, index) => call("update", [long, long], `t${index}`)),
    ...Array.from({ length: 300 }, () => log(long)),
    ...Array.from({ length: 300 }, (_, index) => effect(`t${index % 5}`, { kind: "warned", message: long.value })),
  )
  expect(JSON.stringify(report).length).toBeLessThan(limits.mcpPageBytes + 1_024)
  expect(report.left_out.calls).toBeGreaterThan(290)
  expect(report.console[0]?.text).toBe(`${"x".repeat(limits.runTextLength)}…`)
})

test("what the preview left out counts, and nothing that comes behind it is told", () => {
  const recorder = createRecorder()
  recorder.take([log(text("one"))], place)
  recorder.miss(7)
  recorder.take([log(text("two"))], place)
  expect(recorder.report(false)).toMatchObject({
    console: [{ text: "one" }],
    left_out: { console: 8 },
    is_quiet: false,
  })
})
