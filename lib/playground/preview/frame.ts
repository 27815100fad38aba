// One preview frame: its iframe element, its channel, and when it was last heard of.
import { type FromFrame, fromFrameSchema, helloSchema, type ToFrame } from "@/lib/contract/frame/frame"
import { limits } from "@/lib/contract/limits"
import { askType, connectType } from "@/lib/contract/names"
import { weigh } from "@/lib/contract/weight"
import { createBudget } from "./budget"
import type { FirstRun } from "./first-run-handover"

export type PreviewFrame = {
  element: HTMLIFrameElement
  isReady: boolean
  hasModal: boolean
  /** `performance.now()` of the last message. */
  heardAt: number
  /** Takes what a window of this frame's document posted to the page. */
  meet(event: MessageEvent): void
  send(message: ToFrame): void
  /** Takes in what the frame sent before it was connected here. */
  replay(): void
  remove(): void
}

export type Ready = Extract<FromFrame, { type: "ready" }>

type FrameEvents = {
  /** Again each time the frame's document was replaced by a fresh one: the snippet reloaded or submitted a form. */
  onReady(frame: PreviewFrame, ready: Ready): void
  onMessage(frame: PreviewFrame, message: FromFrame): void
  /** The snippet led the frame to an address that is no preview. */
  onLeave(frame: PreviewFrame): void
  /** It says more than the page can take. */
  onFlood(frame: PreviewFrame): void
}

/**
 * What a frame may cost, in characters: a little more than what an honest one says at its fastest (lib/preview/port.ts),
 * and at once what a page finds that was held up for a second.
 */
const allowance = { burst: 26_000_000, perSecond: 26_000_000 }
/** What each message and each entry in it costs beside its weight, and what fits no schema, which no honest frame sends. */
const messageCost = 30_000
const entryCost = 2_000
const nonsenseCost = 200_000

/** By then another preview's document says hello. */
const answerMs = 5_000
/** The same once a document has loaded, which may still be the one that goes: the two pieces of news take different ways. */
const answerAfterLoadMs = 500

type FrameElementOptions = { container: HTMLElement; url: string; sandbox: string }

/** Adds a frame that is not shown yet to the container. */
export function addFrameElement({ container, url, sandbox }: FrameElementOptions): HTMLIFrameElement {
  const element = document.createElement("iframe")
  element.setAttribute("sandbox", sandbox)
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
  /** Whether the document that is loading, or has loaded last, may not say hello any more. */
  let isGreeted = earlier !== undefined
  /** Whether the document that said hello has gone, and no other one said it since. */
  let isLeaving = false
  /** Whether what loaded after that news was asked to say it. */
  let isAsked = false
  let missing: ReturnType<typeof setTimeout> | undefined
  /** Whether somebody said hello although it was not their turn. */
  let wasInterrupted = false
  const budget = createBudget(allowance)

  const frame: PreviewFrame = {
    element,
    // What it is told again by `replay` it was served already.
    isReady: earlier?.isSent ?? false,
    hasModal: false,
    heardAt: performance.now(),
    meet,
    send: (message) => port?.postMessage(message),
    replay() {
      for (const message of earlier?.messages ?? []) receive(message)
      // What came in its place said hello to nobody.
      if (isLeaving) ask()
    },
    remove() {
      clearTimeout(missing)
      port?.close()
      element.remove()
    },
  }

  /** One message is read for each document that loads, so that forged ones cost next to nothing. */
  function meet(event: MessageEvent) {
    if (isGreeted) {
      wasInterrupted = true
      return
    }
    isGreeted = true
    const hello = helloSchema.safeParse(event.data)
    // Its own hello and the one it was asked for may both arrive.
    if (!hello.success || hello.data.id === documentId) return
    documentId = hello.data.id
    isLeaving = false
    frame.isReady = false
    port?.close()
    const channel = new MessageChannel()
    listen(channel.port1)
    // An opaque origin can only be addressed by "*"; that the window is the frame's own was checked before.
    event.source?.postMessage({ type: connectType }, { targetOrigin: "*", transfer: [channel.port2] })
  }

  function listen(to: MessagePort) {
    port = to
    port.onmessage = (event) => {
      if (budget.spend(messageCost)) receive(event.data)
      else flood()
    }
  }

  function receive(data: unknown) {
    const weight = weigh(data, limits.frameMessageWeight)
    if (weight > limits.frameMessageWeight || !budget.spend(weight + entryCost * countEntries(data))) return flood()
    const message = fromFrameSchema.safeParse(data)
    if (!message.success) {
      if (!budget.spend(nonsenseCost)) flood()
      return
    }
    frame.heardAt = performance.now()
    if (message.data.type === "modal") frame.hasModal = message.data.open
    if (message.data.type === "leaving") return leave()
    if (message.data.type !== "ready") return events.onMessage(frame, message.data)
    // Once for each document: it is answered with the whole project.
    if (frame.isReady) return
    frame.isReady = true
    events.onReady(frame, message.data)
  }

  /** The turn of the next document, whichever it is. That one may have loaded before the news of this one arrived. */
  function leave() {
    isLeaving = true
    isGreeted = false
    isAsked = false
    waitForHello(answerMs)
  }

  function waitForHello(ms: number) {
    clearTimeout(missing)
    missing = setTimeout(() => isLeaving && events.onLeave(frame), ms)
  }

  function flood() {
    port?.close()
    port = null
    events.onFlood(frame)
  }

  // A preview's document says hello before it has loaded; another one that does not is no preview. A document loads more
  // than once, as its page is written into it (lib/preview/page/document.ts), and may have loaded before this was listened to.
  element.addEventListener("load", () => {
    if (isLeaving && !isGreeted && !isAsked) {
      isAsked = true
      waitForHello(answerAfterLoadMs)
      ask()
    }
    isGreeted = false
    // Somebody else took this document's turn: it says hello again.
    if (wasInterrupted) ask()
    wasInterrupted = false
  })

  function ask() {
    element.contentWindow?.postMessage({ type: askType }, "*")
  }

  if (earlier) {
    documentId = earlier.documentId
    listen(earlier.port)
    return frame
  }
  ask()
  return frame
}

function countEntries(data: unknown) {
  const entries: unknown = typeof data === "object" && data !== null && "entries" in data ? data.entries : null
  return Array.isArray(entries) ? entries.length : 0
}
