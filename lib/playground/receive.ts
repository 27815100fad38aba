// From the preview's messages to what the page shows.
import type { FromFrame, Position } from "@/lib/contract/frame"
import { createMapper } from "./map-position"
import { personStore } from "./person"
import { runnerStore } from "./runner"
import { type NewEntry, type Place, timelineStore } from "./timeline"

type Run = { id: number; place(position: Position | null): Place | null }

let run: Run = { id: 0, place: () => null }

/** Takes one message of a run; `map` is the source map of what runs. */
export function receive(message: Extract<FromFrame, { runId: number }>, map: string): void {
  if (run.id !== message.runId) run = { id: message.runId, place: createMapper(map) }
  // Keeps the order between a line that was logged before a call and the call.
  if (message.type !== "console") showLines()
  const timeline = timelineStore.getState()
  switch (message.type) {
    case "executed":
      runnerStore.setState({ phase: "running" })
      mark("preview-executed", message.at)
      break
    case "painted":
      mark("preview-painted", message.at)
      break
    case "console":
      waiting.push(...consoleEntries(message))
      timer ??= setTimeout(showLines, frameMs)
      break
    case "error": {
      const { kind, message: text, stack, at, position } = message
      timeline.add([{ type: "error", runId: run.id, kind, message: text, stack, place: run.place(position), at }])
      break
    }
    case "call": {
      const { traceId, method, args, at, position, isAutomatic } = message
      const place = run.place(position)
      const call = { type: "call", runId: run.id, traceId, method, args, place, isAutomatic, at } as const
      timeline.add([{ ...call, effects: [], activities: [] }])
      break
    }
    case "effect": {
      const { effect, traceId, at } = message
      if (effect.kind === "person") {
        personStore.getState().set(effect.person && { appId: effect.app_id, person: effect.person })
      }
      timeline.addEffect(traceId, run.id, { at, effect })
    }
  }
}

// A flood of lines arrives in many messages; drawing the list once for all of them keeps the page quick.
const frameMs = 16
let waiting: NewEntry[] = []
let timer: ReturnType<typeof setTimeout> | undefined

function showLines() {
  clearTimeout(timer)
  timer = undefined
  if (waiting.length === 0) return
  timelineStore.getState().add(waiting)
  waiting = []
}

/** User timing, read by the browser's own tools and by the bench. */
function mark(name: string, at: number) {
  performance.clearMarks(name)
  performance.mark(name, { startTime: Math.max(0, at - performance.timeOrigin) })
}

function consoleEntries({ lines, skipped }: Extract<FromFrame, { type: "console" }>): NewEntry[] {
  const entries: NewEntry[] = lines.map(({ level, values, position, at }) => ({
    type: "console",
    runId: run.id,
    level,
    values,
    place: run.place(position),
    at,
  }))
  if (skipped > 0) entries.push({ type: "gap", at: Date.now(), count: skipped })
  return entries
}
