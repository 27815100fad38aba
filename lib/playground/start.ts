// The playground's life in the page: what starts it, what its buttons do, and what each edit leads to.
import { appIdSchema } from "@/lib/contract/app-id"
import type { FromFrame } from "@/lib/contract/frame"
import { ownSandbox, strangersQuery, strangersSandbox } from "@/lib/contract/names"
import type { Compiled, Example } from "@/lib/contract/project"
import { warmBundler } from "./bundler"
import { compileScript } from "./compile-script"
import { complain } from "./complain"
import { type Draft, dropDraft, readDraft, saveDraft } from "./draft"
import { type FirstRun, takeFirstRun } from "./first-run-handover"
import { jarStore } from "./jar"
import { openDraft, openLink } from "./opening"
import { isSameOwner, type Owner, strangersProject } from "./owner"
import { personStore } from "./person"
import { createPreview, type Preview } from "./preview"
import { projectStore } from "./project"
import type { receive as receiveMessage } from "./receive"
import { openRoom, roomOf, roomStore } from "./room"
import { runMessage, withDemo } from "./run-message"
import { runnerStore } from "./runner"
import { settingsStore } from "./settings"
import { timelineStore } from "./timeline"

type StartOptions = {
  /** Where the preview frame is served: another site than the page's. */
  previewOrigin: string
  /** The server the SDK talks to. */
  apiBase: string
  /** Device id that opens this browser's private demo workspace. */
  demoKey: string
  /** Why this deployment runs no project of somebody else; null where it does. */
  strangersProblem: string | null
  example: Example
}

let options: StartOptions | null = null
let container: HTMLElement | null = null
let hasProject = false
let preview: Preview | null = null
/** What the current run was made of, to serve a reload of the preview and to know what an edit changed. */
let ran = { html: "", css: "", script: "", compiled: null as Compiled | null }
let pause: ReturnType<typeof setTimeout> | undefined
/** The last run that was stopped, or ended by itself. */
let endedRunId = 0
let unreachable: ReturnType<typeof setTimeout> | undefined

const unreachableMs = 15_000

/** Restores what this browser remembers and runs the first project, if it is one's own. Answers how to undo it. */
export function startPlayground(started: StartOptions): () => void {
  options = started
  roomStore.setState({ strangersProblem: started.strangersProblem })
  void settingsStore.persist.rehydrate()
  const followLink = async () => {
    // What reads a link is loaded only for those who come by one.
    if (await openLink()) return opened()
    if (!hasProject) projectStore.getState().open(started.example)
    opened()
  }
  const draft = readDraft()
  if (draft) openDraft(draft, started.example)
  if (!draft && location.hash.length < 2) projectStore.getState().open(started.example)
  if (draft || location.hash.length < 2) opened()
  else void followLink()
  // A link that is opened in a tab which is here already changes nothing but the fragment.
  addEventListener("hashchange", followLink)
  const undo = [
    () => removeEventListener("hashchange", followLink),
    projectStore.subscribe(edited),
    jarStore.subscribe(({ jar, isEdited }) => {
      const room = roomOf(projectStore.getState().owner, started.demoKey)
      if (isEdited && room) preview?.send({ type: "jar", jar: withDemo(jar, room.demoKey) })
    }),
  ]
  return () => {
    for (const step of undo) step()
    close()
    options = null
    hasProject = false
  }
}

function opened() {
  if (hasProject) return
  hasProject = true
  open()
}

/** Puts the preview into this element. Answers how to take it out. */
export function mountPreview(element: HTMLElement): () => void {
  container = element
  open()
  return () => {
    close()
    container = null
  }
}

/** Builds and runs what the panes hold, now, because somebody asked for it. */
export async function run(): Promise<void> {
  clearTimeout(pause)
  const { owner } = projectStore.getState()
  if (strangersProject(owner) && roomStore.getState().strangersProblem) return
  if (runnerStore.getState().phase === "held") begin()
  try {
    await openRoom(owner)
  } catch (error) {
    if (runnerStore.getState().phase === "starting") hold()
    return complain(error instanceof Error ? error.message : String(error))
  }
  // Meanwhile the panes may have been given somebody else's.
  if (isOwner(owner)) await build()
}

/** The same unasked, after a change: never for what nobody has asked to run yet. */
async function runAgain(): Promise<void> {
  clearTimeout(pause)
  if (runnerStore.getState().phase !== "held") await build()
}

async function build() {
  const { html, css, script, owner } = projectStore.getState()
  const compiled = await compileScript(script)
  // Null: a newer edit took over, or the script has errors and the last good preview stays.
  if (!compiled || !preview || !isOwner(owner)) return
  ran = { html, css, script, compiled }
  const next = nextRun(compiled)
  if (next) preview.run(next)
}

/** Makes a stranger's project one's own, by which it runs as such. */
export async function runInMyWorkspace(): Promise<void> {
  const { owner } = projectStore.getState()
  const { keepAsMine } = await import("./mine")
  if (!isOwner(owner)) return
  keepAsMine(projectStore.getState())
  projectStore.getState().adopt()
}

function isOwner(owner: Owner) {
  return isSameOwner(owner, projectStore.getState().owner)
}

/** Ends the preview, whatever it is doing. */
export function stop(): void {
  clearTimeout(pause)
  preview?.stop()
  end()
}

function end() {
  endedRunId = runnerStore.getState().runId
  runnerStore.setState({ phase: "stopped" })
}

/** Hides the offer to stop until the preview has been silent for as long again. */
export function keepWaiting(): void {
  runnerStore.setState({ phase: "running" })
}

/** Checks an App ID here and on the server, then remembers it and runs with it. */
export async function changeAppId(text: string): Promise<{ ok: true } | { ok: false; message: string }> {
  const appId = text.trim()
  const parsed = appIdSchema.safeParse(appId)
  if (!parsed.success) return { ok: false, message: `An App ID ${parsed.error.issues[0]?.message}.` }
  const { checkAppId } = await import("./app-id")
  const problem = await checkAppId(appId)
  if (problem) return { ok: false, message: problem }
  settingsStore.getState().setAppId(appId)
  await runAgain()
  return { ok: true }
}

/** Loads what only editing needs; called once the first preview is there, or when an editor is focused. */
export function prepareEditing(): void {
  warmBundler()
}

function open() {
  if (!options || !container || !hasProject || preview) return
  const first = takeFirstRun(container)
  const project = strangersProject(projectStore.getState().owner)
  jarStore.getState().restore(project)
  if (project !== null) return openHeld(options, container)
  preview = createPreview({
    ...eventsOfPreview(),
    container,
    first,
    url: `${options.previewOrigin}/preview`,
    sandbox: ownSandbox,
  })
  begin()
  if (first) goOnWith(first, options.example)
  else void runAgain()
}

/** A stranger's project waits until somebody asks to run it. What came with the page may do more than it may. */
function openHeld({ previewOrigin, strangersProblem }: StartOptions, element: HTMLElement) {
  element.replaceChildren()
  hold()
  if (strangersProblem) return
  const url = `${previewOrigin}/preview?${strangersQuery}`
  preview = createPreview({ ...eventsOfPreview(), container: element, first: null, url, sandbox: strangersSandbox })
}

function hold() {
  clearTimeout(unreachable)
  runnerStore.setState({ phase: "held", problems: [], isBuilding: false, isStale: false, asksPassword: false })
}

function begin() {
  runnerStore.setState({ phase: "starting" })
  clearTimeout(unreachable)
  unreachable = setTimeout(reportUnreachable, unreachableMs)
}

/** The panes hold what somebody else owns from now on: nothing of the last owner goes on. */
function move() {
  closePreview()
  personStore.getState().forget()
  open()
}

function eventsOfPreview() {
  return {
    onMessage(message: FromFrame) {
      const { runId, map } = runnerStore.getState()
      // Those of an earlier run are late.
      if (!("runId" in message) || message.runId !== runId) return
      // At once, not when the rest has loaded: who leaves the page now must find the cookies when coming back.
      if (message.type === "jar") return jarStore.getState().receive(message.jar)
      loading ??= loadReceiver()
      void loading.then((receive) => {
        // What it said before its end is shown; but it does not begin any more.
        if (message.type !== "executed" || runId > endedRunId) receive(message, map)
      })
    },
    onLeave() {
      end()
      complain("The script led the preview to another address, which is not shown here. Press Run to come back.")
    },
    onFlood() {
      end()
      // Below the last of what it said, which is on its way into the list.
      setTimeout(complain, 50, "The preview was stopped: it sent the page more messages than anyone could read.")
    },
    onBusy: (isBusy: boolean) => runnerStore.setState({ phase: isBusy ? "busy" : "running" }),
    onReload: () => (ran.compiled ? nextRun(ran.compiled) : null),
  }
}

/** The example that came with the page is running already (first-run.ts): catch up with it. */
function goOnWith({ run: { runId } }: FirstRun, { html, css, script, compiled }: Example) {
  ran = { html, css, script, compiled }
  noteRun(runId, compiled)
  preview?.resume()
}

let loading: Promise<typeof receiveMessage> | null = null
let unfollow: (() => void) | undefined

/** What follows and shows a run is loaded once there is one: the first preview must not wait for it. */
async function loadReceiver() {
  const [{ receive }, { follow }] = await Promise.all([import("./receive"), import("./follow")])
  unfollow = follow()
  return receive
}

/** A preview that never comes up must not leave the page waiting for it in silence. */
function reportUnreachable() {
  const { phase, problems } = runnerStore.getState()
  if (phase !== "starting" || problems.length > 0) return
  runnerStore.setState({ phase: "stopped" })
  complain(
    `The preview could not be loaded from ${options?.previewOrigin}. Check that this address reaches the server, then press Run.`,
  )
}

function close() {
  closePreview()
  unfollow?.()
  loading = null
}

function closePreview() {
  clearTimeout(unreachable)
  clearTimeout(pause)
  preview?.destroy()
  preview = null
}

function edited(project: Draft & { generation: number }, before: typeof project) {
  const isOpened = project.generation !== before.generation
  const isScriptEdit = project.script !== before.script
  const isHtmlEdit = project.html !== before.html
  runnerStore.setState({
    isStale: project.html !== ran.html || project.css !== ran.css || project.script !== ran.script,
  })
  const isMoved = !isSameOwner(project.owner, before.owner)
  if (isOpened) dropDraft()
  else saveDraft(project)
  if (isMoved) return move()
  if (isOpened) return void runAgain()
  if (project.css !== before.css) {
    preview?.send({ type: "style", css: project.css })
    ran.css = project.css
  }
  if (!isScriptEdit && !isHtmlEdit) return
  const { autoRun, pauseMs } = settingsStore.getState()
  if (autoRun === "manual") return
  clearTimeout(pause)
  pause = setTimeout(runAgain, isScriptEdit ? pauseMs : 0)
}

function nextRun(compiled: Compiled) {
  const room = options && roomOf(projectStore.getState().owner, options.demoKey)
  if (!options || !room) return null
  const runId = runnerStore.getState().runId + 1
  noteRun(runId, compiled)
  return runMessage({
    runId,
    project: ran,
    compiled,
    settings: { app_id: room.appId, api_base: options.apiBase },
    jar: jarStore.getState().jar,
    demoKey: room.demoKey,
  })
}

function noteRun(runId: number, compiled: Compiled) {
  runnerStore.setState({ runId, isStale: false, map: compiled.map, asksPassword: false })
  timelineStore.getState().add([{ type: "run", runId, at: Date.now() }])
}
