// From the preview's messages to what the page shows.
import type { FrameEntry, FromFrame, Position } from "@/lib/contract/frame/frame"
import { createMapper } from "../bundler/map-position"
import { answerCompletion } from "../console/completion"
import { placeInInput } from "../console/inputs"
import { runnerStore } from "../run/runner"
import { personStore } from "../workspace/person"
import { logAppIdOf } from "../workspace/room"
import { isOfConsole, type NewEntry, type Origin } from "./entry"
import { explainImport } from "./explain-import"
import { type Pointed, pointAt, pointAway } from "./pointed"
import { mapStack, mapStacks } from "./stacks"
import { timelineStore } from "./timeline"
import { pointedByShown } from "./touched"

type Run = { id: number; place(position: Position | null): Origin | null }
type EffectEntry = Extract<FrameEntry, { type: "effect" }>
type Result = Extract<FromFrame, { type: "evaluated" }>["outcome"]

let run: Run = { id: 0, place: () => null }

/** Takes one message of a run; `map` is the source map of what runs. */
export function receive(message: Extract<FromFrame, { runId: number }>, map: string): void {
  if (run.id !== message.runId) {
    show()
    const inScript = createMapper(map)
    const place = (position: Position | null) =>
      position?.pane === "console" ? placeInInput(position) : inScript(position)
    run = { id: message.runId, place }
  }
  switch (message.type) {
    case "executed":
      runnerStore.setState({ phase: "running" })
      mark("preview-executed", message.at)
      break
    case "painted":
      mark("preview-painted", message.at)
      break
    case "password":
      runnerStore.setState({ asksPassword: message.isShown })
      break
    case "pointed":
      point(message.ids)
      break
    case "completions":
      answerCompletion(message)
      break
    case "evaluated":
      waiting.push(message.outcome)
      timer ??= setTimeout(show, frameMs)
      break
    case "entries":
      if (message.skipped > 0) waiting.push({ type: "gap", at: Date.now(), count: message.skipped })
      waiting.push(...message.entries)
      timer ??= setTimeout(show, frameMs)
  }
}

let pointedThere: Pointed | null = null

/** Pointer and focus may be on the page already by the time that the frame tells where they were. */
function point(ids: string[]) {
  if (pointedThere) pointAway(pointedThere)
  pointedThere = pointedByShown(ids)
  if (pointedThere) pointAt(pointedThere)
}

// A flood arrives in many messages; drawing the list once for all of them keeps the page quick.
const frameMs = 16
let waiting: (FrameEntry | Result | Extract<NewEntry, { type: "gap" }>)[] = []
let timer: ReturnType<typeof setTimeout> | undefined

function show() {
  clearTimeout(timer)
  timer = undefined
  const timeline = timelineStore.getState()
  let rows: NewEntry[] = []
  for (const entry of waiting) {
    if (entry.type === "console" && entry.form === "clear") {
      rows = rows.filter((row) => !isOfConsole(row))
      timeline.clearConsole()
    }
    if (entry.type !== "effect") {
      rows.push(toRow(entry))
      continue
    }
    // Its call may be among these rows.
    if (rows.length > 0) timeline.add(rows)
    rows = []
    takeEffect(entry)
  }
  if (rows.length > 0) timeline.add(rows)
  waiting = []
}

function takeEffect({ effect, traceId, at }: EffectEntry) {
  if (effect.kind === "person") {
    const appId = logAppIdOf(effect.app_id)
    const { person } = effect
    personStore.getState().claim(appId !== null && person ? { appId, userId: person.id, traceId } : null)
  }
  timelineStore.getState().addEffect(traceId, run.id, { at, effect })
}

function toRow(entry: Exclude<(typeof waiting)[number], EffectEntry>): NewEntry {
  if (entry.type === "gap") return entry
  if (entry.type === "result") return { ...entry, runId: run.id, value: mapStacks([entry.value], run.place)[0] }
  const { position, ...said } = entry
  const row = { ...said, runId: run.id, place: run.place(position) }
  if (row.type === "console") return { ...row, values: mapStacks(row.values, run.place) }
  if (row.type === "call") return { ...row, args: mapStacks(row.args, run.place), effects: [], activities: [] }
  const message = explainImport(row.message, runnerStore.getState().imports)
  return { ...row, message, stack: mapStack(row.stack, run.place), thrown: mapStacks([row.thrown], run.place)[0] }
}

/** User timing, read by the browser's own tools and by the bench. */
function mark(name: string, at: number) {
  performance.clearMarks(name)
  performance.mark(name, { startTime: Math.max(0, at - performance.timeOrigin) })
}
