import { consoleLevels } from "@/lib/contract/names"
import type { Outlet } from "./port"
import { positionInStack } from "./position"
import { snapshot } from "./snapshot"

const maxValues = 20

type Method = (...values: unknown[]) => void
type Level = (typeof consoleLevels)[number]

/** Sends what the snippet writes to the console to the page, and lets the browser's own console have it too. */
export function captureConsole(outlet: Outlet): void {
  const counts = new Map<string, number>()
  const timers = new Map<string, number>()

  function write(level: Level, values: unknown[]) {
    outlet.add(() => ({
      type: "console",
      level,
      values: values.slice(0, maxValues).map(snapshot),
      position: positionInStack(new Error().stack ?? ""),
      at: Date.now(),
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
  for (const name of ["group", "groupCollapsed", "dir", "table"]) replace(name, (...values) => write("log", values))
  replace("trace", (...values) => write("log", ["trace", ...values]))
  replace("assert", (condition, ...values) => {
    if (!condition) write("error", ["Assertion failed", ...values])
  })
  replace("count", (label = "default") => {
    const key = String(label)
    counts.set(key, (counts.get(key) ?? 0) + 1)
    write("log", [`${key}: ${counts.get(key)}`])
  })
  replace("countReset", (label = "default") => counts.delete(String(label)))
  replace("time", (label = "default") => timers.set(String(label), performance.now()))
  for (const name of ["timeLog", "timeEnd"]) {
    replace(name, (label = "default") => {
      const started = timers.get(String(label))
      if (started === undefined) return write("warn", [`Timer "${label}" does not exist`])
      write("log", [`${label}: ${(performance.now() - started).toFixed(1)} ms`])
      if (name === "timeEnd") timers.delete(String(label))
    })
  }
}
