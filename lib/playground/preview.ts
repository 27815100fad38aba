// The preview as a whole: a run takes the warm spare frame, so that no listener, timer or global of an earlier run
// survives, and the next spare is prepared behind it. The old result stays until the new one has run.
import type { FromFrame, ToFrame } from "@/lib/contract/frame"
import type { FirstRun } from "./first-run-handover"
import { addFrameElement, connectFrame, type PreviewFrame } from "./frame"

type Run = Extract<ToFrame, { type: "run" }>

type PreviewOptions = {
  container: HTMLElement
  url: string
  /** The run that began before the app did. */
  first: FirstRun | null
  onMessage(message: FromFrame): void
  /** The active frame fell silent, or speaks again. */
  onBusy(isBusy: boolean): void
  /** The snippet left its page for another, which is not shown. */
  onLeave(): void
  /** The snippet reloaded its page; answer the run to serve again, or null to leave it empty. */
  onReload(): Run | null
}

export type Preview = {
  /** Runs as soon as a frame is warm; of several that wait, only the newest does. */
  run(run: Run): void
  /** Catches up with the first run; called once, when its messages can be taken. */
  resume(): void
  /** To the frame that shows the current run. */
  send(message: ToFrame): void
  /** Removes every frame, the spare included: they share a process with the one that hangs. */
  stop(): void
  destroy(): void
}

const tickMs = 100
/** Silence after which the frame counts as hanging; it beats five times a second. */
const silenceMs = 900
/** A run that does not finish its top level is shown anyway after this long. */
const showMs = 250

export function createPreview(options: PreviewOptions): Preview {
  let active: PreviewFrame | null = null
  let next: PreviewFrame | null = null
  let pending: Run | null = null
  let isBusy = false
  let tickedAt = performance.now()
  let spare: PreviewFrame | null = null
  if (options.first) next = connect(options.first.frame, options.first)
  else spare = firstSpare()
  const watch = setInterval(tick, tickMs)
  document.addEventListener("securitypolicyviolation", blocked)

  /** The page may come with a frame in place, loading while its scripts still are. */
  function firstSpare() {
    const given = options.container.querySelector("iframe")
    return given ? connect(given) : addFrame()
  }

  function addFrame() {
    return connect(addFrameElement(options.container, options.url))
  }

  function connect(element: HTMLIFrameElement, earlier?: FirstRun) {
    const events = {
      onReady(frame: PreviewFrame) {
        if (frame === spare) takePending()
        else if (frame === active) serveAgain(frame)
        else if (earlier && !earlier.isSent) frame.send(earlier.run)
      },
      onMessage(frame: PreviewFrame, message: FromFrame) {
        if (frame !== active && frame !== next) return
        if (message.type === "executed" && frame === next) show(frame)
        options.onMessage(message)
      },
    }
    return connectFrame(element, { ...events, onLeave: leave }, earlier)
  }

  function leave(frame: PreviewFrame) {
    if (frame !== active) return
    frame.remove()
    active = null
    options.onLeave()
  }

  /** The page's policy keeps frames on the preview's site; an attempt to leave it ends in an empty frame. */
  function blocked({ effectiveDirective }: SecurityPolicyViolationEvent) {
    if (effectiveDirective === "frame-src" && active) leave(active)
  }

  function takePending() {
    if (!pending || !spare?.isReady) return
    const run = pending
    pending = null
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
    spare ??= addFrame()
    takePending()
  }

  function serveAgain(frame: PreviewFrame) {
    const run = options.onReload()
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

  function removeAll() {
    for (const frame of [active, next, spare]) frame?.remove()
    active = next = spare = null
    isBusy = false
  }

  return {
    resume: () => next?.replay(),
    run(run) {
      pending = run
      spare ??= addFrame()
      takePending()
    },
    send: (message) => (next ?? active)?.send(message),
    stop() {
      pending = null
      removeAll()
      spare = addFrame()
    },
    destroy() {
      clearInterval(watch)
      document.removeEventListener("securitypolicyviolation", blocked)
      removeAll()
    },
  }
}
