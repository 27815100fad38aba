// The playground's life in the page: what starts it, what its buttons do, and what each edit leads to.
import { appIdSchema } from "@/lib/contract/app-id"
import { type Compiled, type Example, type Project, panes } from "@/lib/contract/project"
import { warmBundler } from "./bundler"
import { compileScript } from "./compile-script"
import { dropDraft, readDraft, saveDraft } from "./draft"
import { type FirstRun, takeFirstRun } from "./first-run-handover"
import { jarStore } from "./jar"
import { createPreview, type Preview } from "./preview"
import { projectStore } from "./project"
import type { receive as receiveMessage } from "./receive"
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
  example: Example
}

let options: StartOptions | null = null
let container: HTMLElement | null = null
let hasProject = false
let preview: Preview | null = null
/** What the current run was made of, to serve a reload of the preview and to know what an edit changed. */
let ran = { html: "", css: "", script: "", compiled: null as Compiled | null }
let pause: ReturnType<typeof setTimeout> | undefined
let unreachable: ReturnType<typeof setTimeout> | undefined

const unreachableMs = 15_000

/** Restores what this browser remembers and runs the first project. Answers how to undo it. */
export function startPlayground(started: StartOptions): () => void {
  options = started
  void settingsStore.persist.rehydrate()
  jarStore.getState().restore()
  const followLink = () => void openLink(started.example)
  const draft = readDraft()
  if (draft) openDraft(started.example, draft)
  else if (location.hash.length > 1) followLink()
  else openProject(started.example)
  // A link that is opened in a tab which is here already changes nothing but the fragment.
  addEventListener("hashchange", followLink)
  const undo = [
    () => removeEventListener("hashchange", followLink),
    projectStore.subscribe(edited),
    jarStore.subscribe(
      ({ jar, isEdited }) => isEdited && preview?.send({ type: "jar", jar: withDemo(jar, started.demoKey) }),
    ),
  ]
  return () => {
    for (const step of undo) step()
    close()
    options = null
    hasProject = false
  }
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

/** Builds and runs what the panes hold, now. */
export async function run(): Promise<void> {
  clearTimeout(pause)
  const { html, css, script } = projectStore.getState()
  const compiled = await compileScript(script)
  // Null: a newer edit took over, or the script has errors and the last good preview stays.
  if (!compiled || !preview) return
  ran = { html, css, script, compiled }
  preview.run(nextRun(compiled))
}

/** Ends the preview, whatever it is doing. */
export function stop(): void {
  clearTimeout(pause)
  preview?.stop()
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
  await run()
  return { ok: true }
}

/** Loads what only editing needs; called once the first preview is there, or when an editor is focused. */
export function prepareEditing(): void {
  warmBundler()
}

function open() {
  if (!options || !container || !hasProject || preview) return
  const first = takeFirstRun(container)
  preview = createPreview({
    container,
    first,
    url: `${options.previewOrigin}/preview`,
    onMessage(message) {
      const { runId, map } = runnerStore.getState()
      // Those of an earlier run are late.
      if (!("runId" in message) || message.runId !== runId) return
      // At once, not when the rest has loaded: who leaves the page now must find the cookies when coming back.
      if (message.type === "jar") return jarStore.getState().receive(message.jar)
      loading ??= loadReceiver()
      void loading.then((receive) => receive(message, map))
    },
    onLeave() {
      runnerStore.setState({ phase: "stopped" })
      complain("The script led the preview to another address, which is not shown here. Press Run to come back.")
    },
    onBusy: (isBusy) => runnerStore.setState({ phase: isBusy ? "busy" : "running" }),
    onReload: () => (ran.compiled ? nextRun(ran.compiled) : null),
  })
  if (first) goOnWith(first, options.example)
  else void run()
  unreachable = setTimeout(reportUnreachable, unreachableMs)
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
  if (runnerStore.getState().phase !== "starting") return
  runnerStore.setState({ phase: "stopped" })
  complain(
    `The preview could not be loaded from ${options?.previewOrigin}. Check that this address reaches the server, then press Run.`,
  )
}

function complain(message: string) {
  const { runId } = runnerStore.getState()
  timelineStore
    .getState()
    .add([{ type: "error", kind: "resource", runId, message, stack: "", place: null, at: Date.now() }])
}

function close() {
  clearTimeout(unreachable)
  clearTimeout(pause)
  preview?.destroy()
  preview = null
  unfollow?.()
  loading = null
}

/** What reads a link is loaded only for those who come by one. */
async function openLink(example: Example) {
  const { readSharedProject } = await import("./share")
  const shared = readSharedProject(location.hash)
  if (shared || !hasProject) openProject(example, shared)
  if (!shared && location.hash.startsWith("#1")) {
    complain("This link is damaged: part of it is missing or changed. Ask for it again.")
  }
}

function openDraft(example: Example, draft: Project) {
  const project = projectStore.getState()
  if (location.hash.length > 1) project.load(draft)
  else project.open(example)
  for (const pane of panes) project.edit(pane, draft[pane])
  hasProject = true
  open()
}

function openProject(example: Example, shared: Project | null = null) {
  if (shared) projectStore.getState().load(shared)
  else projectStore.getState().open(example)
  hasProject = true
  open()
}

function edited(project: { html: string; css: string; script: string; generation: number }, before: typeof project) {
  const isOpened = project.generation !== before.generation
  const isScriptEdit = project.script !== before.script
  const isHtmlEdit = project.html !== before.html
  runnerStore.setState({
    isStale: project.html !== ran.html || project.css !== ran.css || project.script !== ran.script,
  })
  if (isOpened) {
    dropDraft()
    return void run()
  }
  saveDraft(project)
  if (project.css !== before.css) {
    preview?.send({ type: "style", css: project.css })
    ran.css = project.css
  }
  if (!isScriptEdit && !isHtmlEdit) return
  const { autoRun, pauseMs } = settingsStore.getState()
  if (autoRun === "manual") return
  clearTimeout(pause)
  pause = setTimeout(run, isScriptEdit ? pauseMs : 0)
}

function nextRun(compiled: Compiled) {
  if (!options) throw new Error("The playground has not started.")
  const runId = runnerStore.getState().runId + 1
  noteRun(runId, compiled)
  return runMessage({
    runId,
    project: ran,
    compiled,
    settings: { app_id: settingsStore.getState().appId, api_base: options.apiBase },
    jar: jarStore.getState().jar,
    demoKey: options.demoKey,
  })
}

function noteRun(runId: number, compiled: Compiled) {
  runnerStore.setState({ runId, isStale: false, map: compiled.map })
  timelineStore.getState().add([{ type: "run", runId, at: Date.now() }])
}
