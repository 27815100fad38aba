// Opens the preview for whoever owns the project in the panes, takes what it says, and closes it.
import type { FromFrame } from "@/lib/contract/frame/frame"
import { ownSandbox, previewPath, strangersQuery, strangersSandbox } from "@/lib/contract/names"
import { jarStore } from "../jar/jar"
import { roomKeyOf } from "../project/owner"
import { projectStore } from "../project/project"
import type { Phase } from "../run/phase"
import type { RunMessage } from "../run/run-message"
import { runnerStore } from "../run/runner"
import { complain } from "../timeline/complain"
import { createReceiver, type Receiver } from "../timeline/receiver"
import { follow } from "./address"
import { type FirstRun, takeFirstRun } from "./first-run-handover"
import type { Ready } from "./frame"
import { createPreview, type Preview } from "./preview"

type PreviewSessionOptions = {
  previewOrigin: string
  strangersProblem: string | null
  phase: Phase
  /** One's own project may run. `first` runs already: it came with the page. */
  onBegin(first: FirstRun | null): void
  /** A stranger's project is there, and waits. */
  onHeld(): void
  /** The page was loaded anew, or left for another address of the preview; answer what runs there, or null for nothing. */
  onReload(ready: Ready): RunMessage | null
}

export type PreviewSession = {
  /** Null before it is opened, and for a stranger's project where none is run. */
  preview(): Preview | null
  open(container: HTMLElement): void
  /** Takes the preview away; what it said is still followed, because another one comes in its place. */
  leave(): void
  /** Leaves nothing behind. */
  close(): void
}

export function createPreviewSession(options: PreviewSessionOptions): PreviewSession {
  const { previewOrigin, strangersProblem, phase, onBegin, onHeld, onReload } = options
  let preview: Preview | null = null
  let receiver: Receiver | null = null
  const events = { onMessage, onShow: phase.reach, onLeave, onFlood, onBusy, onReload }

  function open(container: HTMLElement) {
    if (preview) return
    const first = takeFirstRun(container)
    const { owner, example } = projectStore.getState()
    jarStore.getState().restore(roomKeyOf(owner))
    if (example?.isNewBrowser) jarStore.getState().clear()
    if (owner.kind === "stranger") return openHeld(container)
    preview = createPreview({ ...events, container, first, url: `${previewOrigin}${previewPath}`, sandbox: ownSandbox })
    phase.begin()
    onBegin(first)
  }

  /** A stranger's project waits until somebody asks to run it. What came with the page may do more than it may. */
  function openHeld(container: HTMLElement) {
    container.replaceChildren()
    phase.hold()
    if (strangersProblem) return
    const url = `${previewOrigin}${previewPath}?${strangersQuery}`
    preview = createPreview({ ...events, container, first: null, url, sandbox: strangersSandbox })
    onHeld()
  }

  function onMessage(message: FromFrame) {
    const { runId, map } = runnerStore.getState()
    // Those of an earlier run are late.
    if (!("runId" in message) || message.runId !== runId) return
    // At once, not when the rest has loaded: who leaves the page now must find the cookies when coming back.
    if (message.type === "jar") return jarStore.getState().receive(message.jar)
    if (message.type === "address") return follow(message.move, message.address)
    receiver ??= createReceiver()
    // What it said before its end is shown; but it does not begin any more.
    receiver.take(message, { map, isWanted: () => message.type !== "executed" || !phase.hasEnded(runId) })
  }

  function onLeave() {
    phase.end()
    complain("The script led the preview to another address, which is not shown here. Press Run to come back.")
  }

  function onFlood() {
    phase.end()
    // Below the last of what it said, which is on its way into the list.
    setTimeout(complain, 50, "The preview was stopped: it sent the page more messages than anyone could read.")
  }

  function onBusy(isBusy: boolean) {
    runnerStore.setState({ phase: isBusy ? "busy" : "running" })
  }

  function leave() {
    phase.leave()
    preview?.destroy()
    preview = null
  }

  return {
    preview: () => preview,
    open,
    leave,
    close() {
      leave()
      receiver?.close()
      receiver = null
    },
  }
}
