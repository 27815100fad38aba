// What a snippet that an agent runs did, as a report short enough for a model to read.
import type { FrameEntry, Position } from "@/lib/contract/frame/frame"
import { plainOf } from "@/lib/contract/frame/plain"
import type { Effect } from "@/lib/contract/frame/probe"
import { limits } from "@/lib/contract/limits"
import type { RunCall, RunLine, RunProblem, RunReport } from "@/lib/contract/mcp/run"
import type { Origin } from "@/lib/playground/timeline/entry"
import { nameOfOrigin, textOfOrigin } from "@/lib/playground/timeline/origins"

/** Calls and lines have a half each of what a page of a list has. */
const mostCharacters = limits.mcpPageBytes / 2
const maxNotes = 10

type Place = (position: Position | null) => Origin | null

export type Recorder = {
  take(entries: FrameEntry[], place: Place): void
  /** The preview left out lines, as they came too fast. */
  miss(count: number): void
  /** What kept it from running as it was meant: the first counts. */
  fail(problem: RunProblem): void
  report(isQuiet: boolean): RunReport
}

export function createRecorder(): Recorder {
  const calls = createList<RunCall>()
  const lines = createList<RunLine>()
  let problem: RunProblem | null = null
  /** An image that is not there, say: it counts where nothing else failed. */
  let flaw: RunProblem | null = null

  function fail(found: RunProblem) {
    problem ??= { ...found, message: cut(found.message) }
  }

  function take(entry: FrameEntry, place: Place) {
    if (entry.type === "effect") return note(entry.traceId, entry.effect)
    const origin = place(entry.position)
    const at = origin && textOfOrigin(origin)
    if (entry.type === "call") {
      const { method, traceId, isAutomatic } = entry
      const args = entry.args.map((arg) => short(plainOf(arg)))
      calls.add({ method, args, at: entry.at, trace_id: traceId, place: at, is_automatic: isAutomatic, notes: [] })
      return
    }
    if (entry.type === "error") {
      // What is no error has no message.
      const message = cut(entry.message === "Uncaught" ? `Uncaught ${textOf([entry.thrown])}` : entry.message)
      lines.add({ level: "error", text: message, place: at })
      const found = { message, ...(origin && { file: nameOfOrigin(origin.pane), line: origin.line }) }
      if (entry.kind === "resource" || entry.kind === "policy") flaw ??= found
      else fail(found)
      return
    }
    // Of a console that the snippet clears an agent still wants to know what was in it.
    if (entry.form !== "clear") lines.add({ level: entry.level, text: textOf(entry.values), place: at })
  }

  function note(traceId: string | null, effect: Effect) {
    const text = noteOf(effect)
    if (text === null) return
    const call = calls.kept.find(({ trace_id }) => trace_id === traceId)
    if (call && call.notes.length < maxNotes && calls.hasRoom(text.length)) call.notes.push(cut(text))
  }

  return {
    take: (entries, place) => entries.forEach((entry) => void take(entry, place)),
    miss: (count) => lines.miss(count),
    fail,
    report: (isQuiet) => ({
      calls: calls.kept,
      console: lines.kept,
      left_out: { calls: calls.leftOut(), console: lines.leftOut() },
      problem: problem ?? flaw,
      is_quiet: isQuiet,
    }),
  }
}

/** Keeps the first: what went wrong at the beginning is behind what follows. */
function createList<Item>() {
  const kept: Item[] = []
  let characters = 0
  let leftOut = 0
  return {
    kept,
    leftOut: () => leftOut,
    miss(count: number) {
      leftOut += count
    },
    hasRoom,
    add(item: Item) {
      if (leftOut > 0 || kept.length >= limits.runItems || !hasRoom(JSON.stringify(item).length)) leftOut++
      else kept.push(item)
    },
  }

  function hasRoom(more: number) {
    if (characters + more > mostCharacters) return false
    characters += more
    return true
  }
}

/** What an agent should know of a call besides: the rest is in the activity log. */
function noteOf(effect: Effect): string | null {
  if (effect.kind === "skipped") return `${effect.reason}: ${effect.message}`
  if (effect.kind === "warned") return effect.message
  if (effect.kind === "failed") return effect.message
  return effect.kind === "returned" ? `returned ${JSON.stringify(effect.value)}` : null
}

/** Text as it is, everything else as JSON. */
function textOf(values: unknown[]): string {
  const texts = values.map(plainOf).map((value) => (typeof value === "string" ? value : JSON.stringify(value)))
  return cut(texts.join(" "))
}

/** An argument, or where it is long the beginning of its JSON. */
function short(value: unknown): unknown {
  const text = JSON.stringify(value)
  return text.length > limits.runTextLength ? cut(text) : value
}

function cut(text: string): string {
  return text.length > limits.runTextLength ? `${text.slice(0, limits.runTextLength)}…` : text
}
