import { maxPointedIds, showsAttribute } from "@/lib/contract/names"
import type { Outlet } from "../port"

/**
 * Tells the page what of the Messenger is pointed at, by the pointer or the focus, as often as a screen is drawn at most.
 * Before the SDK, which keeps what happens in the Messenger from everybody who listens later.
 */
export function followPointer(outlet: Outlet): void {
  // Bound now: the visitor's code may replace it later.
  const draw = requestAnimationFrame.bind(globalThis)
  let told = ""
  let ids: string[] = []
  let isScheduled = false

  function point(event: Event) {
    if (!event.isTrusted) return
    const path = event.composedPath()
    listenWithin(path)
    if (isStep(event) || isTakenByScript(event, path[0])) return
    ids = isEnd(event) ? [] : shownAlong(path)
    if (isScheduled) return
    isScheduled = true
    draw(tell)
  }

  function tell() {
    isScheduled = false
    const next = ids.join(" ")
    if (next === told) return
    told = next
    outlet.send({ type: "pointed", runId: outlet.runId(), ids })
  }

  /** What goes from one element of a shadow root to another is told to nobody outside, unlike the first step into it. */
  function listenWithin(path: EventTarget[]) {
    const root = path.find((node) => node instanceof ShadowRoot)
    if (root) listen(root)
  }

  /** Once for each target, however often it is asked for. */
  function listen(target: EventTarget) {
    for (const name of ["pointerover", "pointerout", "focusin", "focusout"]) target.addEventListener(name, point, true)
  }

  listen(window)
}

function isEnd({ type }: Event) {
  return type === "pointerout" || type === "focusout"
}

/** Whether pointer or focus is still in this document, where its next place is told as well. */
function isStep(event: Event) {
  return isEnd(event) && Reflect.get(event, "relatedTarget") !== null
}

/** A card that takes the focus as it comes can have it by a script only, and nobody pointed at it. */
function isTakenByScript(event: Event, target: EventTarget | undefined) {
  return event.type === "focusin" && target instanceof HTMLElement && target.tabIndex < 0
}

/** Ids of what the Messenger shows there; the page's own elements show nothing of it. */
function shownAlong(path: EventTarget[]): string[] {
  const end = path.findIndex((node) => node instanceof ShadowRoot)
  return path
    .slice(0, Math.max(0, end))
    .flatMap((node) => (node instanceof Element ? (node.getAttribute(showsAttribute)?.split(" ") ?? []) : []))
    .slice(0, maxPointedIds)
}
