import type { FrameEntry } from "@/lib/contract/frame/frame"
import type { Snapshot } from "@/lib/contract/frame/snapshot"
import { consoleLevels, maxGroups } from "@/lib/contract/names"
import { realNow } from "../browser/clock"
import type { Outlet } from "../port"
import { positionInStack } from "../position/position"
import { framesOf } from "../position/stack"
import { snapshot, snapshotOfTable } from "./snapshot"

const maxValues = 99

type Method = (...values: unknown[]) => void
type Level = (typeof consoleLevels)[number]
type Extra = Pick<Extract<FrameEntry, { type: "console" }>, "form" | "group">

/**
 * Sends what the snippet writes to the console to the page, and lets the browser's own console have it too. Format
 * strings are sent as they are: the page reads them when it shows them.
 */
export function captureConsole(outlet: Outlet): void {
  const counts = new Map<string, number>()
  const timers = new Map<string, number>()
  let groups: number[] = []
  let lastGroup = 0

  function write(level: Level, values: unknown[], { trace, ...extra }: Extra & { trace?: string } = {}) {
    outlet.add(() => ({
      type: "console",
      level,
      values: [...copyAll(values, extra.form), ...(trace === undefined ? [] : [placesOf(trace)])],
      ...(groups.length > 0 && { groups: groups.slice(0, maxGroups) }),
      ...extra,
      position: positionInStack(new Error().stack ?? ""),
      at: realNow(),
    }))
  }

  function replace(name: string, method: Method) {
    const target = console as unknown as Record<string, Method | undefined>
    const original = target[name]?.bind(console)
    target[name] = (...values) => {
      method(...values)
      original?.(...values)
    }
  }

  for (const level of consoleLevels) replace(level, (...values) => write(level, values))
  replace("dirxml", (...values) => write("log", values))
  replace("dir", (value) => write("log", [value], { form: "dir" }))
  replace("table", (data, columns) => {
    const isTable = typeof data === "object" && data !== null
    if (isTable) write("log", Array.isArray(columns) ? [data, columns] : [data], { form: "table" })
    else write("log", [data])
  })
  replace("trace", (...values) => {
    write("log", values.length > 0 ? values : ["Trace"], { trace: new Error().stack ?? "" })
  })
  replace("assert", (condition, ...values) => {
    if (!condition) write("error", afterLabel("Assertion failed", values))
  })
  replace("clear", () => {
    groups = []
    write("log", [], { form: "clear" })
  })

  for (const name of ["group", "groupCollapsed"]) {
    replace(name, (...values) => {
      const id = ++lastGroup
      const label = values.length > 0 ? values : [name]
      write("log", label, { form: "group", group: { id, isCollapsed: name === "groupCollapsed" } })
      groups = [...groups, id]
    })
  }
  replace("groupEnd", () => {
    groups = groups.slice(0, -1)
  })

  replace("count", (label = "default") => {
    const key = String(label)
    counts.set(key, (counts.get(key) ?? 0) + 1)
    write("log", ["%s", `${key}: ${counts.get(key)}`])
  })
  replace("countReset", (label = "default") => {
    if (!counts.delete(String(label))) write("warn", ["%s", `Count for "${label}" does not exist`])
  })
  replace("time", (label = "default") => {
    const key = String(label)
    if (timers.has(key)) write("warn", ["%s", `Timer "${key}" already exists`])
    else timers.set(key, performance.now())
  })
  for (const name of ["timeLog", "timeEnd"]) {
    replace(name, (label = "default", ...values) => {
      const started = timers.get(String(label))
      if (started === undefined) return write("warn", ["%s", `Timer "${label}" does not exist`])
      write("log", [
        "%s",
        `${label}: ${(performance.now() - started).toFixed(1)} ms`,
        ...(name === "timeLog" ? values : []),
      ])
      if (name === "timeEnd") timers.delete(String(label))
    })
  }
}

function copyAll(values: unknown[], form: Extra["form"]) {
  if (form === "table") return values.map(snapshotOfTable)
  const copies = values.slice(0, maxValues).map(snapshot)
  const more = values.length - copies.length
  return more > 0 ? [...copies, snapshot(`… ${more} more`)] : copies
}

/** A label that goes before what may be a format string. */
function afterLabel(label: string, [first, ...rest]: unknown[]) {
  if (typeof first === "string") return [`${label}: ${first}`, ...rest]
  return first === undefined && rest.length === 0 ? [label] : [label, first, ...rest]
}

/** Where the line comes from, as an error would say it. */
function placesOf(trace: string): Snapshot {
  return { type: "error", text: "", stack: framesOf(trace), entries: [] }
}
