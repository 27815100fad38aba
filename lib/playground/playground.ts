// The playground's life in the page: what starts it, what its buttons do, and what ends it.
import { appIdSchema } from "@/lib/contract/app-id"
import type { ToFrame } from "@/lib/contract/frame/frame"
import type { OpenedExample } from "@/lib/contract/playground/project"
import type { Snippet } from "@/lib/contract/snippets/snippet"
import { warmBundler } from "./bundler/bundler"
import { followEdits } from "./edits"
import type { FirstRun } from "./preview/first-run-handover"
import type { Ready } from "./preview/frame"
import { createNavigation, type Navigation } from "./preview/navigation"
import { createPreviewSession } from "./preview/preview-session"
import { tellMarks } from "./preview/tell-marks"
import { followAddress } from "./project/opening"
import { isSameOwner } from "./project/owner"
import { projectStore } from "./project/project"
import { takeAskedRun } from "./run/asked-run"
import { createPhase } from "./run/phase"
import { runnerStore } from "./run/runner"
import { createRuns } from "./run/runs"
import { settingsStore } from "./settings"
import { complain } from "./timeline/complain"
import { clockStore } from "./workspace/clock"
import { personStore } from "./workspace/person"
import { forgetRoom, openSceneRoom, roomStore, standInForRoom } from "./workspace/room"

type PlaygroundOptions = {
  /** Where the preview frame is served: another site than the page's. */
  previewOrigin: string
  /** The server the SDK talks to. */
  apiBase: string
  /** Device id that opens this browser's private demo workspace. */
  demoKey: string
  /** Why this deployment runs no project of somebody else; null where it does. */
  strangersProblem: string | null
  example: OpenedExample
  /** The saved snippet that came with the page; null where there is none. */
  snippet: Snippet | null
}

export type Playground = {
  /** Restores what this browser remembers and runs the first project, if it is one's own. */
  start(): void
  /** Undoes the start: nothing runs and nothing listens any more. It may be started again. */
  destroy(): void
  /** Puts the preview into this element. Answers how to take it out. */
  mountPreview(element: HTMLElement): () => void
  /** Builds and runs what the panes hold, now, because somebody asked for it. */
  run(): Promise<void>
  /** The address bar of what runs. */
  navigation: Navigation
  /** Says something to what runs, if anything does. */
  tell(message: ToFrame): void
  /** Ends the preview, whatever it is doing. */
  stop(): void
  /** Hides the offer to stop until the preview has been silent for as long again. */
  keepWaiting(): void
  /** Checks an App ID here and on the server, then remembers it and runs with it. */
  changeAppId(text: string): Promise<{ ok: true } | { ok: false; message: string }>
  /** Runs again, with the App ID in use wherever the code names this one; remembered in this browser. */
  runInsteadOf(appId: string): Promise<void>
  /** Runs again in the project's own workspace, also where its code names this App ID, which means what it did elsewhere. */
  runInRoomInsteadOf(appId: string): Promise<void>
  /** Makes a stranger's project one's own, by which it runs as such. */
  runInMyWorkspace(): Promise<void>
  /** Gives a lesson its workspace anew, as it was at the beginning, and runs what the panes hold. */
  startLessonOver(): Promise<void>
  /** Runs the project with what its snippet's scene brings, in a fresh workspace; once more, in a fresh one again. */
  runWithScene(): Promise<void>
  /** Loads what only editing needs; called once the first preview is there, or when an editor is focused. */
  prepareEditing(): void
}

/** A playground that waits to be started; making one does nothing, so that it may be made while the page is drawn. */
export function createPlayground(options: PlaygroundOptions): Playground {
  const { demoKey, strangersProblem, example, snippet } = options
  let life = new AbortController()
  let undo: (() => void)[] = []
  let hasProject = false
  let isAsked = false
  let container: HTMLElement | null = null
  const phase = createPhase(options)
  const session = createPreviewSession({ ...options, phase, onBegin, onHeld, onReload })
  const runs = createRuns({ ...options, phase, preview: session.preview })
  const navigation = createNavigation({ preview: session.preview, run: runs.run })

  function onReload(ready: Ready) {
    return runs.repeat(navigation.onArrival(ready))
  }

  function start() {
    life = new AbortController()
    roomStore.setState({ strangersProblem })
    void settingsStore.persist.rehydrate()
    void clockStore.persist.rehydrate()
    // In this order: what was there before the page is no edit.
    undo = [
      followAddress({ example, snippet, onOpened }),
      followEdits({ demoKey, runs, preview: session.preview, onMove }),
      clockStore.subscribe(({ clock }) => session.preview()?.send({ type: "clock", clock })),
      tellMarks(session.preview),
    ]
    void mirror(life.signal)
  }

  function destroy() {
    life.abort()
    for (const step of undo) step()
    close()
    hasProject = false
  }

  function onOpened() {
    hasProject = true
    isAsked = takeAskedRun()
    open()
  }

  function open() {
    if (hasProject && container) session.open(container)
  }

  function onBegin(first: FirstRun | null) {
    if (!first) return void runs.runAgain()
    // The example that came with the page is running already (first-run.ts): catch up with it.
    const { compiled } = example
    if (compiled) runs.resume(first.run.runId, { ...example, compiled })
    session.preview()?.resume()
  }

  function onHeld() {
    if (isAsked) void runs.run()
    isAsked = false
  }

  /** Nothing of the last owner goes on. */
  function onMove() {
    runs.forget()
    session.leave()
    personStore.getState().forget()
    open()
  }

  function close() {
    runs.forget()
    session.close()
  }

  async function changeAppId(text: string) {
    const { signal } = life
    const appId = text.trim()
    const problem = await problemOf(appId)
    if (problem !== null) return { ok: false as const, message: problem }
    if (signal.aborted) return { ok: false as const, message: "The playground was left before the App ID was checked." }
    settingsStore.getState().setAppId(appId)
    await runs.runAgain()
    return { ok: true as const }
  }

  async function runInMyWorkspace() {
    const { signal } = life
    const { owner } = projectStore.getState()
    const { keepAsMine } = await import("./project/mine")
    const project = projectStore.getState()
    if (signal.aborted || !isSameOwner(project.owner, owner)) return
    keepAsMine(project)
    project.adopt()
  }

  async function startLessonOver() {
    forgetRoom()
    onMove()
    await runs.run()
  }

  async function runWithScene() {
    const { signal } = life
    const { owner } = projectStore.getState()
    const isOver = () => signal.aborted || projectStore.getState().owner !== owner
    runs.cancel()
    try {
      const next = await openSceneRoom(owner)
      if (isOver()) return
      projectStore.getState().moveTo(next)
      if (isSameOwner(next, owner)) onMove()
      // One's own runs by itself.
      if (next.kind === "stranger") await runs.run()
    } catch (error) {
      if (!isOver()) complain(error instanceof Error ? error.message : String(error))
    }
  }

  return {
    start,
    destroy,
    mountPreview(element) {
      container = element
      open()
      return () => {
        close()
        container = null
      }
    },
    run: runs.run,
    navigation,
    tell: (message) => session.preview()?.send(message),
    stop() {
      runs.cancel()
      session.preview()?.stop()
      phase.end()
    },
    keepWaiting: () => runnerStore.setState({ phase: "running" }),
    changeAppId,
    async runInsteadOf(appId) {
      settingsStore.getState().addStandIn(appId)
      await runs.run()
    },
    async runInRoomInsteadOf(appId) {
      standInForRoom(appId)
      await runs.run()
    },
    runInMyWorkspace,
    startLessonOver,
    runWithScene,
    prepareEditing: warmBundler,
  }
}

/** In a tab that was opened for the preview of another. */
async function mirror(signal: AbortSignal) {
  const id = new URLSearchParams(location.search).get("mirror")
  if (id === null) return
  const { followMirror } = await import("./project/mirror")
  if (!signal.aborted) signal.addEventListener("abort", followMirror(id))
}

/** What is against an App ID, as a sentence; null where it can be used. */
async function problemOf(appId: string): Promise<string | null> {
  const parsed = appIdSchema.safeParse(appId)
  if (!parsed.success) return `An App ID ${parsed.error.issues[0]?.message}.`
  const { checkAppId } = await import("./workspace/app-id")
  return checkAppId(appId)
}
