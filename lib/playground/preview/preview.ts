// The preview as a whole: a run takes the warm spare frame, so that no listener, timer or global of an earlier run
// survives, and the next spare is prepared behind it. The old result stays until the new one has run.
import type { FromFrame, ToFrame } from "@/lib/contract/frame/frame"
import { apartQuery } from "@/lib/contract/names"
import type { RunMessage } from "../run/run-message"
import { createBudget } from "./budget"
import { carriedModulesOf, hasImportMap } from "./carried-modules"
import type { FirstRun } from "./first-run-handover"
import { addFrameElement, connectFrame, type PreviewFrame, type Ready } from "./frame"

type PreviewOptions = {
  container: HTMLElement
  url: string
  /** What the code may do; that of the document's own policy. */
  sandbox: string
  /** The run that began before the app did. */
  first: FirstRun | null
  onMessage(message: FromFrame): void
  /** A run is on the screen, whether or not its script had its turn. */
  onShow(): void
  /** The active frame fell silent, or speaks again. */
  onBusy(isBusy: boolean): void
  /** The snippet left its page for another, which is not shown. */
  onLeave(): void
  /** The snippet said more than the page can take; nothing of it is left. */
  onFlood(): void
  /** The page was loaded anew, or left for another address of the preview; answer what runs there, or null for nothing. */
  onReload(ready: Ready): RunMessage | null
}

export type Preview = {
  /** Runs as soon as a frame is warm; of several that wait, only the newest does. */
  run(run: RunMessage): void
  /** Catches up with the first run; called once, when its messages can be taken. */
  resume(): void
  /** To the frame that shows the current run, and to the run that waits for one. */
  send(message: ToFrame): void
  /** Removes every frame, the spare included: they share a process with the one that may hang. */
  stop(): void
  /** The same where one hangs, for what comes next; what is shown stays otherwise. */
  endHanging(): void
  destroy(): void
}

const tickMs = 100
/** Silence after which the frame counts as hanging; it beats five times a second. */
const silenceMs = 900
/** A run that does not finish its top level is shown anyway after this long. */
const showMs = 250
/** Silence after which a frame that is taken away may be in the middle of a loop. */
const loopMs = 300
/** A spare that is not there by then is loaded anew; each try has twice the time. */
const loadMs = 4_000
/**
 * The same after one that may hang was taken away. Such a frame keeps its process for half a second, and one that is added
 * to that process before its end never loads; where a browser has but one for all previews, the second try is the first
 * that can.
 */
const loadAfterHangMs = 600
/** Messages to the page's window. A document says hello once or twice; some libraries talk to the parent a little. */
const greetings = { burst: 200, perSecond: 20 }

/** When one that may hang was taken away last, by this preview or one before it on this page. */
let hungAt = Number.NEGATIVE_INFINITY
/** In which of two processes frames are loaded: after one that may hang it is the other's turn (decision 32). */
let isApart = false

export function createPreview(options: PreviewOptions): Preview {
  let active: PreviewFrame | null = null
  let next: PreviewFrame | null = null
  let pending: RunMessage | null = null
  /** What the last run imported; the spare has it already. */
  let modules: string[] = []
  let isBusy = false
  let tickedAt = performance.now()
  let spare: PreviewFrame | null = null
  const budget = createBudget(greetings)
  addEventListener("message", meet, { capture: true })
  if (options.first) next = connect(options.first.frame, options.first)
  else firstSpare()
  const watch = setInterval(tick, tickMs)
  document.addEventListener("securitypolicyviolation", blocked)

  /**
   * Whatever else talks to this window is a frame's doing: one of ours, or one inside it, or one that is gone by now. Nobody
   * else on the page gets to read it.
   */
  function meet(event: MessageEvent) {
    if (event.source === window) return
    event.stopImmediatePropagation()
    if (!budget.spend(1)) return flood()
    const frame = [active, next, spare].find((frame) => frame && frame.element.contentWindow === event.source)
    frame?.meet(event)
  }

  function flood() {
    if (!active && !next) return
    changeProcess()
    stop()
    options.onFlood()
  }

  /** The page may come with a frame in place, loading while its scripts still are. */
  function firstSpare() {
    const given = options.container.querySelector("iframe")
    if (given) spare = connect(given)
    else prepareSpare()
  }

  function prepareSpare() {
    if (!spare) loadSpare(performance.now() - hungAt < loadMs ? loadAfterHangMs : loadMs)
  }

  function loadSpare(withinMs: number) {
    const frame = connect(addFrameElement({ ...options, url: isApart ? apart(options.url) : options.url }))
    spare = frame
    setTimeout(() => {
      if (frame !== spare || frame.isReady) return
      frame.remove()
      isApart = !isApart
      loadSpare(2 * withinMs)
    }, withinMs)
  }

  function removeSpare() {
    spare?.remove()
    spare = null
  }

  function changeProcess() {
    hungAt = performance.now()
    isApart = !isApart
  }

  function connect(element: HTMLIFrameElement, earlier?: FirstRun) {
    const events = {
      onReady(frame: PreviewFrame, ready: Ready) {
        if (frame === spare) return serveSpare(frame)
        if (frame !== active && frame !== next) return
        if (!earlier || earlier.isSent) return serveAgain(frame, ready)
        earlier.isSent = true
        frame.send(earlier.run)
      },
      onMessage(frame: PreviewFrame, message: FromFrame) {
        if (frame !== active && frame !== next) return
        if (message.type === "executed" && frame === next) show(frame)
        options.onMessage(message)
      },
    }
    return connectFrame(element, { ...events, onLeave: leave, onFlood: flood }, earlier)
  }

  function serveSpare(frame: PreviewFrame) {
    if (!pending && modules.length > 0) frame.send({ type: "preload", modules })
    takePending()
  }

  function leave(frame: PreviewFrame) {
    if (frame !== active && frame !== next) return
    frame.remove()
    if (frame === active) active = null
    else next = null
    prepareSpare()
    options.onLeave()
  }

  /** The page's policy keeps frames on the preview's site; an attempt to leave it ends in an empty frame. */
  function blocked({ effectiveDirective }: SecurityPolicyViolationEvent) {
    const frame = next ?? active
    if (effectiveDirective === "frame-src" && frame) leave(frame)
  }

  function takePending() {
    if (!pending || !spare?.isReady) return
    const run = pending
    pending = null
    modules = carriedModulesOf(run)
    next?.remove()
    next = spare
    spare = null
    next.send(run)
    const frame = next
    setTimeout(() => {
      if (frame === next) show(frame)
    }, showMs)
  }

  function show(frame: PreviewFrame) {
    active?.remove()
    active = frame
    next = null
    frame.element.title = "Preview"
    frame.element.removeAttribute("aria-hidden")
    frame.element.tabIndex = 0
    frame.element.dataset.active = "true"
    options.onShow()
    prepareSpare()
    takePending()
  }

  function serveAgain(frame: PreviewFrame, ready: Ready) {
    const run = options.onReload(ready)
    if (run) frame.send(run)
  }

  function tick() {
    const now = performance.now()
    // A page that was itself held up, or hidden, has not been listening.
    const wasAway = now - tickedAt > 5 * tickMs || document.hidden
    tickedAt = now
    if (!active) return
    if (wasAway || active.hasModal) active.heardAt = now
    const isSilent = now - active.heardAt > silenceMs
    if (isSilent === isBusy) return
    isBusy = isSilent
    options.onBusy(isBusy)
  }

  function isSilentFor(ms: number) {
    return [active, next].some((frame) => frame && performance.now() - frame.heardAt > ms)
  }

  function removeAll() {
    if (isSilentFor(loopMs)) changeProcess()
    for (const frame of [active, next, spare]) frame?.remove()
    active = next = spare = null
    isBusy = false
  }

  function stop() {
    pending = null
    removeAll()
    prepareSpare()
  }

  function endHanging() {
    if (!isSilentFor(silenceMs)) return
    const wasBusy = isBusy
    removeAll()
    if (wasBusy) options.onBusy(false)
    prepareSpare()
  }

  return {
    resume: () => next?.replay(),
    run(run) {
      endHanging()
      pending = run
      if (modules.length > 0 && hasImportMap(run)) removeSpare()
      prepareSpare()
      takePending()
    },
    send(message) {
      if (pending) pending = withLater(pending, message)
      const shown = next ?? active
      shown?.send(message)
    },
    stop,
    endHanging,
    destroy() {
      clearInterval(watch)
      removeEventListener("message", meet, { capture: true })
      document.removeEventListener("securitypolicyviolation", blocked)
      removeAll()
    },
  }
}

function apart(url: string): string {
  return `${url}${url.includes("?") ? "&" : "?"}${apartQuery}`
}

/** The run with what the visitor changed since it was made. */
function withLater(run: RunMessage, message: ToFrame): RunMessage {
  if (message.type === "style") return { ...run, css: message.css }
  if (message.type === "clock") return { ...run, clock: message.clock }
  return message.type === "jar" ? { ...run, jar: message.jar } : run
}
