// The script of the page that runs an agent's snippet (app/run): it runs once, by itself, and answers what it saw. Nobody looks
// at this page.
import { demoAppId } from "@/lib/contract/app-id"
import { limits } from "@/lib/contract/limits"
import type { RunReport } from "@/lib/contract/mcp/run"
import { type Run, runDataId } from "@/lib/contract/mcp/run-data"
import { fileOf } from "@/lib/contract/playground/parts"
import { createMapper } from "@/lib/playground/bundler/map-position"
import { elementOf } from "../data"
import { createProjectRun } from "../run/project-run"
import { awaitQuiet } from "./quiet"
import { createRecorder } from "./recorder"

/** A page that works hard falls silent too: only one that stays so is in a loop. */
const loopMs = 3_000

const ends = {
  left: "Its page went to another address, which is not shown.",
  flood: "It was stopped: it said more than anyone could read.",
}

// What the server put into this document. It is ours, so it is not parsed again.
const run: Run = JSON.parse(elementOf(runDataId).textContent ?? "")
const recorder = createRecorder()
const quiet = awaitQuiet({ waitMs: run.waitMs, mostMs: limits.runMs }, end)
let hasRun = false
let isOver = false
let loop: ReturnType<typeof setTimeout> | undefined
let mapper: { map: string; place: ReturnType<typeof createMapper> } | null = null

const { run: begin } = createProjectRun({
  container: elementOf("frames"),
  previewUrl: run.previewUrl,
  settings: { app_id: run.appId, api_base: run.apiBase },
  // As examples and documentation call it.
  standIns: [demoAppId],
  clock: run.clock,
  onPhase(phase) {
    clearTimeout(loop)
    if (phase === "busy")
      loop = setTimeout(fail, loopMs, "It does not answer any more: it is in a loop without an end.")
  },
  onMessage(message, map) {
    if (message.type === "executed") {
      hasRun = true
      quiet.begin()
    }
    if (message.type !== "entries") return
    if (mapper?.map !== map) mapper = { map, place: createMapper(map) }
    recorder.miss(message.skipped)
    recorder.take(message.entries, mapper.place)
    quiet.heard(message.entries)
  },
  onBroken(problem) {
    if (!problem) return fail("It cannot be built.")
    const { message, place } = problem
    recorder.fail({ message, file: fileOf(place.pane), line: place.line })
    end(true)
  },
  onEnd: (why) => fail(ends[why]),
})
void begin(run.project)

function fail(message: string) {
  recorder.fail({ message })
  end(false)
}

function end(isQuiet: boolean) {
  if (isOver) return
  isOver = true
  if (!isQuiet && !hasRun) recorder.fail({ message: "Its script was not done when its time was over." })
  void send(recorder.report(isQuiet))
}

/** To the address of this page. Whoever waits there is told nothing if this fails, and ends the browser after a while. */
async function send(report: RunReport) {
  const headers = { "Content-Type": "application/json", Authorization: `Bearer ${run.key}` }
  await fetch(location.href, { method: "POST", headers, body: storable(JSON.stringify(report)) })
}

/** The server takes no NUL and no half of a character, which JSON has as escapes. */
function storable(json: string) {
  return json.replace(/(?<!\\)((?:\\\\)*)\\u(?:0000|d[89a-f][0-9a-f]{2})/g, "$1\ufffd")
}
