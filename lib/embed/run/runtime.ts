// Runs a project in the frames of strangers' code, in a workspace that is made for this embed alone. Neither cookies nor
// storage are needed for that: what the code keeps lives as long as the embed does.
import { demoAppId } from "@/lib/contract/app-id"
import type { EmbedData } from "@/lib/contract/embed/data"
import type { EmbedCall } from "@/lib/contract/embed/messages"
import { firstAddress } from "@/lib/contract/frame/address"
import type { FromFrame, Jar } from "@/lib/contract/frame/frame"
import { plainOf } from "@/lib/contract/frame/plain"
import { strangersSandbox } from "@/lib/contract/names"
import { fileOf } from "@/lib/contract/playground/parts"
import type { Compiled, Project } from "@/lib/contract/playground/project"
import { build, isBundlerReady } from "@/lib/playground/bundler/bundler"
import { compilePlain } from "@/lib/playground/bundler/plain-script"
import { createPreview } from "@/lib/playground/preview/preview"
import { runMessage } from "@/lib/playground/run/run-message"
import type { Problem } from "@/lib/playground/run/runner"
import { elementOf } from "../data"
import type { PlayerState } from "../player"

type RuntimeOptions = {
  data: EmbedData
  report(state: Partial<PlayerState>): void
  onCall(call: EmbedCall): void
}

export type Runtime = {
  run(project: Project): Promise<void>
  stop(): void
}

export function createRuntime({ data, report, onCall }: RuntimeOptions): Runtime {
  const demoKey = newDemoKey()
  let jar: Jar = { cookies: [], localStorage: {}, sessionStorage: {} }
  let turn = 0
  let runId = 0
  let ran: { project: Project; compiled: Compiled } | null = null
  const preview = createPreview({
    container: elementOf("frames"),
    url: data.previewUrl,
    sandbox: strangersSandbox,
    first: null,
    onMessage: receive,
    onShow: () => report({ phase: "running" }),
    onBusy: (isBusy) => report({ phase: isBusy ? "busy" : "running" }),
    onLeave: () => end("The page went to another address, which is not shown here. Run it again to come back."),
    onFlood: () => end("It was stopped: it sent more messages than anyone could read."),
    onReload: () => next(null),
  })

  function receive(message: FromFrame) {
    // Those of an earlier run are late.
    if (!("runId" in message) || message.runId !== runId) return
    if (message.type === "jar") jar = message.jar
    if (message.type !== "entries") return
    for (const entry of message.entries) {
      if (entry.type === "call") onCall({ method: entry.method, args: entry.args.map(plainOf), at: entry.at })
      if (entry.type === "error") report({ problem: entry.message })
    }
  }

  function start(project: Project, compiled: Compiled) {
    ran = { project, compiled }
    const run = next(firstAddress)
    if (run) preview.run(run)
  }

  function end(problem: string) {
    report({ phase: "stopped", problem })
  }

  function next(address: string | null) {
    if (!ran) return null
    return runMessage({
      ...ran,
      runId: ++runId,
      settings: { app_id: demoAppId, api_base: data.apiBase },
      standIns: [],
      jar,
      demoKey,
      address,
      cameFrom: "",
      clock: null,
    })
  }

  return {
    async run(project) {
      const mine = ++turn
      // What needs no bundler need not wait until it is there.
      const plain = isBundlerReady() ? null : compilePlain(project)
      if (plain) return start(project, plain)
      const result = await build(project)
      // A newer run took its place.
      if (!result || mine !== turn) return
      if (result.state === "failed") {
        const [first] = result.problems
        return report({ phase: "stopped", problem: first ? sentenceOf(first) : null })
      }
      start(project, result.compiled)
    },
    stop: () => preview.stop(),
  }
}

function sentenceOf({ place, message }: Problem) {
  return `${place.pane === "script" ? "Line" : `${fileOf(place.pane)}, line`} ${place.line}: ${message}`
}

/** Opens a demo workspace that nobody else has (decision 4). Pages that are not secure have no `randomUUID`. */
function newDemoKey() {
  return Array.from(crypto.getRandomValues(new Uint8Array(24)), (byte) => byte.toString(16).padStart(2, "0")).join("")
}
