// From the panes to the preview: what somebody asks to run, what runs by itself after a change, and what runs now.
import { isSameProject, projectOf } from "@/lib/contract/playground/parts"
import type { Compiled, Project } from "@/lib/contract/playground/project"
import { compileScript } from "../bundler/compile-script"
import { jarStore } from "../jar/jar"
import { addressStore, beginAt, currentAddress } from "../preview/address"
import type { Preview } from "../preview/preview"
import { projectStore } from "../project/project"
import { settingsStore } from "../settings"
import { complain } from "../timeline/complain"
import { timelineStore } from "../timeline/timeline"
import { clockOf } from "../workspace/clock"
import { logAppIdOf, openRoom, roomOf } from "../workspace/room"
import type { Phase } from "./phase"
import { type RunMessage, runMessage } from "./run-message"
import { runnerStore } from "./runner"

type RunsOptions = {
  apiBase: string
  demoKey: string
  phase: Phase
  /** The preview that is open; null while none is. */
  preview(): Preview | null
}

export type Runs = {
  /** Builds and runs what the panes hold, now, because somebody asked for it. */
  run(): Promise<void>
  /** The same unasked, after a change: never for what nobody has asked to run yet. */
  runAgain(): Promise<void>
  /** That after a pause, unless the visitor wants no such runs. */
  runSoon(pauseMs: number): void
  /** The run of a project that began before the app did goes on as ours. */
  resume(runId: number, project: Project & { compiled: Compiled }): void
  /** What runs, once more as a run of its own, at this address or where its page is; null when nothing does. */
  repeat(address: string | null): RunMessage | null
  /** Gives what runs another style. */
  restyle(css: string): void
  /** Says whether the panes still hold what runs. */
  compare(): void
  /** Whatever was on its way to the preview does not arrive. */
  cancel(): void
  /** The same, and nothing has run. */
  forget(): void
}

type Built = Pick<Project, "script" | "named"> & { compiled: Compiled }

export function createRuns({ apiBase, demoKey, phase, preview }: RunsOptions): Runs {
  let ran: (Project & { compiled: Compiled }) | null = null
  let newest = 0
  let pause: ReturnType<typeof setTimeout> | undefined
  let onItsWay = new AbortController()

  async function run() {
    clearTimeout(pause)
    // Of a stranger's project that this deployment does not run there is none.
    if (!preview()) return
    if (runnerStore.getState().phase === "held") phase.begin()
    await openAndBuild()
  }

  async function openAndBuild() {
    // A project that is opened before there is a preview runs when that comes, or runs there already.
    if (!preview()) return
    const { signal } = onItsWay
    const turn = ++newest
    // What is built does not depend on where it runs, and each takes its time.
    const building = build(signal)
    try {
      await openRoom(projectStore.getState().owner)
    } catch (error) {
      if (signal.aborted) return
      if (runnerStore.getState().phase === "starting") phase.hold()
      return complain(error instanceof Error ? error.message : String(error))
    }
    const built = await building
    // Meanwhile the panes may have been given somebody else's, or a later run may have overtaken this one.
    if (built && !signal.aborted && turn === newest) begin(built)
  }

  async function runAgain() {
    clearTimeout(pause)
    if (runnerStore.getState().phase !== "held") await openAndBuild()
  }

  /** Null: a newer edit took over, or the script has errors and the last good preview stays. */
  async function build(signal: AbortSignal) {
    const { script, named, settings } = projectStore.getState()
    const compiled = await compileScript({ script, named, settings }, signal)
    return compiled && { script, named, compiled }
  }

  function begin(built: Built) {
    // What was typed into the other panes while the script was built is newer than its run.
    ran = { ...projectOf(projectStore.getState()), ...built }
    const address = currentAddress()
    beginAt(address)
    const next = repeat(address)
    if (next) preview()?.run(next)
  }

  function repeat(address: string | null) {
    const room = roomOf(projectStore.getState().owner, demoKey)
    if (!ran || !room) return null
    const runId = runnerStore.getState().runId + 1
    note(runId, ran.compiled)
    return runMessage({
      runId,
      project: ran,
      compiled: ran.compiled,
      settings: { app_id: room.appId, api_base: apiBase },
      standIns: room.standIns,
      jar: jarStore.getState().jar,
      demoKey: room.demoKey,
      address,
      cameFrom: addressStore.getState().cameFrom,
      clock: clockOf(logAppIdOf(room.appId)),
    })
  }

  function note(runId: number, { code, map, imports }: Compiled) {
    runnerStore.setState({ runId, isStale: isStale(), code, map, imports, asksPassword: false })
    timelineStore.getState().add([{ type: "run", runId, address: currentAddress(), at: Date.now() }])
  }

  function isStale() {
    return ran !== null && !isSameProject(projectStore.getState(), ran)
  }

  function compare() {
    runnerStore.setState({ isStale: isStale() })
  }

  function cancel() {
    clearTimeout(pause)
    onItsWay.abort()
    onItsWay = new AbortController()
  }

  return {
    run,
    runAgain,
    repeat,
    cancel,
    runSoon(pauseMs) {
      if (settingsStore.getState().autoRun === "manual") return
      // While somebody types the process of a loop ends, and the next run begins in a new one.
      preview()?.endHanging()
      clearTimeout(pause)
      pause = setTimeout(runAgain, pauseMs)
    },
    resume(runId, example) {
      const { compiled } = example
      ran = { ...projectOf(example), compiled }
      note(runId, compiled)
    },
    restyle(css) {
      preview()?.send({ type: "style", css })
      if (ran) ran.css = css
      compare()
    },
    compare,
    forget() {
      cancel()
      ran = null
    },
  }
}
