// Runs a project in the frames of strangers' code, and says what becomes of it. Neither cookies nor storage of the document are
// needed for that: what the code keeps lives as long as the document does.
import { firstAddress } from "@/lib/contract/frame/address"
import type { FrameClock, FrameSettings, FromFrame, Jar } from "@/lib/contract/frame/frame"
import { strangersSandbox } from "@/lib/contract/names"
import type { Compiled, Project } from "@/lib/contract/playground/project"
import { build, isBundlerReady } from "@/lib/playground/bundler/bundler"
import { compilePlain } from "@/lib/playground/bundler/plain-script"
import { createPreview } from "@/lib/playground/preview/preview"
import { runMessage } from "@/lib/playground/run/run-message"
import type { Problem } from "@/lib/playground/run/runner"

type RunMessages = Extract<FromFrame, { runId: number }>

type ProjectRunOptions = {
  container: HTMLElement
  /** Address of the preview's document. */
  previewUrl: string
  settings: FrameSettings
  /** App IDs that stand for the one of the settings. */
  standIns: string[]
  clock: FrameClock | null
  onPhase(phase: "running" | "busy"): void
  /** What runs says something; `map` is its source map. */
  onMessage(message: RunMessages, map: string): void
  /** It cannot be built. */
  onBroken(problem: Problem | undefined): void
  /** Its page went to an address that is not shown, or it said more than its page can take: nothing of it is left. */
  onEnd(why: "left" | "flood"): void
}

export type ProjectRun = {
  run(project: Project): Promise<void>
  stop(): void
}

export function createProjectRun(options: ProjectRunOptions): ProjectRun {
  const { container, previewUrl, settings, standIns, clock, onPhase, onMessage, onBroken, onEnd } = options
  const demoKey = newDemoKey()
  let jar: Jar = { cookies: [], localStorage: {}, sessionStorage: {} }
  let turn = 0
  let runId = 0
  let ran: { project: Project; compiled: Compiled } | null = null
  const preview = createPreview({
    container,
    url: previewUrl,
    sandbox: strangersSandbox,
    first: null,
    onMessage: receive,
    onShow: () => onPhase("running"),
    onBusy: (isBusy) => onPhase(isBusy ? "busy" : "running"),
    onLeave: () => onEnd("left"),
    onFlood: () => onEnd("flood"),
    onReload: () => next(null),
  })

  function receive(message: FromFrame) {
    // Those of an earlier run are late.
    if (!("runId" in message) || message.runId !== runId) return
    if (message.type === "jar") jar = message.jar
    onMessage(message, ran?.compiled.map ?? "")
  }

  function start(project: Project, compiled: Compiled) {
    ran = { project, compiled }
    const run = next(firstAddress)
    if (run) preview.run(run)
  }

  function next(address: string | null) {
    if (!ran) return null
    return runMessage({ ...ran, runId: ++runId, settings, standIns, jar, demoKey, address, cameFrom: "", clock })
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
      if (result.state === "failed") return onBroken(result.problems[0])
      start(project, result.compiled)
    },
    stop: () => preview.stop(),
  }
}

/** Opens a demo workspace that nobody else has (decision 4). Pages that are not secure have no `randomUUID`. */
function newDemoKey() {
  return Array.from(crypto.getRandomValues(new Uint8Array(24)), (byte) => byte.toString(16).padStart(2, "0")).join("")
}
