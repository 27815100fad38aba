// One preview frame: its iframe element, its channel, and when it was last heard of.
import { type FromFrame, fromFrameSchema, helloSchema, type ToFrame } from "@/lib/contract/frame"
import { askType, connectType, ownSandbox } from "@/lib/contract/names"
import type { FirstRun } from "./first-run-handover"

export type PreviewFrame = {
  element: HTMLIFrameElement
  isReady: boolean
  hasModal: boolean
  /** `performance.now()` of the last message. */
  heardAt: number
  send(message: ToFrame): void
  /** Takes in what the frame sent before it was connected here. */
  replay(): void
  remove(): void
}

type FrameEvents = {
  /** Again each time the frame's document was replaced by a fresh one: the snippet reloaded or submitted a form. */
  onReady(frame: PreviewFrame): void
  onMessage(frame: PreviewFrame, message: FromFrame): void
  /** The snippet led the frame to an address that is no preview. */
  onLeave(frame: PreviewFrame): void
}

/** Adds a frame that is not shown yet to the container. */
export function addFrameElement(container: HTMLElement, url: string): HTMLIFrameElement {
  const element = document.createElement("iframe")
  element.setAttribute("sandbox", ownSandbox)
  element.setAttribute("aria-hidden", "true")
  element.tabIndex = -1
  element.src = url
  container.append(element)
  return element
}

/**
 * Talks to the frame of an iframe element, which may have loaded already, or even have been talked to (`earlier`); it is
 * `isReady` once its SDK has loaded.
 */
export function connectFrame(element: HTMLIFrameElement, events: FrameEvents, earlier?: FirstRun): PreviewFrame {
  let port: MessagePort | null = null
  let documentId: string | null = null
  /** Whether the document that is loading has said hello. */
  let isGreeted = earlier !== undefined

  const frame: PreviewFrame = {
    element,
    isReady: false,
    hasModal: false,
    heardAt: performance.now(),
    send: (message) => port?.postMessage(message),
    replay() {
      for (const message of earlier?.messages ?? []) receive(message)
    },
    remove() {
      removeEventListener("message", meet)
      port?.close()
      element.remove()
    },
  }

  function meet(event: MessageEvent) {
    if (event.source !== element.contentWindow) return
    const hello = helloSchema.safeParse(event.data)
    // Its own hello and the one it was asked for may both arrive.
    if (!hello.success || hello.data.id === documentId) return
    documentId = hello.data.id
    isGreeted = true
    frame.isReady = false
    port?.close()
    const channel = new MessageChannel()
    listen(channel.port1)
    // An opaque origin can only be addressed by "*"; that the window is the frame's own was just checked.
    event.source?.postMessage({ type: connectType }, { targetOrigin: "*", transfer: [channel.port2] })
  }

  function listen(to: MessagePort) {
    port = to
    port.onmessage = ({ data }) => receive(data)
  }

  function receive(data: unknown) {
    const message = fromFrameSchema.safeParse(data)
    if (!message.success) return
    frame.heardAt = performance.now()
    if (message.data.type === "modal") frame.hasModal = message.data.open
    if (message.data.type !== "ready") return events.onMessage(frame, message.data)
    frame.isReady = true
    events.onReady(frame)
  }

  // A preview's document says hello before it has loaded; one that does not is another page.
  element.addEventListener("load", () => {
    if (frame.isReady && !isGreeted) events.onLeave(frame)
    isGreeted = false
  })
  addEventListener("message", meet)
  if (earlier) {
    documentId = earlier.documentId
    listen(earlier.port)
    return frame
  }
  element.contentWindow?.postMessage({ type: askType }, "*")
  return frame
}
