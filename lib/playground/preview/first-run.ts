// A script of its own, loaded before the app: lets the preview that came with the page run its example while React is
// still on its way. Only for a first visit, where nothing is remembered and no link brings a project; the app takes over
// the frame, its channel and what it said so far (preview.ts). Everything the frame sends is parsed there, not here; of
// a frame that says too much before that, only the beginning is kept.

import { askType, connectType, helloType } from "@/lib/contract/names"
import type { FirstRun } from "./first-run-handover"

/** An example says about fifty things until the app is there. */
const maxMessages = 2_000

// The app listens for its keys later (components/playground/commands), and its page is never to be saved as a file.
addEventListener("keydown", (event) => {
  if ((event.ctrlKey || event.metaKey) && event.key.toLowerCase() === "s") event.preventDefault()
})

const frame = document.querySelector<HTMLIFrameElement>("iframe[data-run]")
if (frame?.dataset.run && !bringsProject() && isFirstVisit()) {
  addEventListener("message", meet)
  window.playgroundStopFirstRun = () => removeEventListener("message", meet)
  frame.contentWindow?.postMessage({ type: askType }, "*")
}

function bringsProject() {
  return location.hash.length > 1 || new URLSearchParams(location.search).has("snippet")
}

function isFirstVisit() {
  try {
    const remembered = [...Object.keys(localStorage), ...Object.keys(sessionStorage)]
    return remembered.every((key) => !key.startsWith("messenger-playground:"))
  } catch {
    return false
  }
}

function meet(event: MessageEvent) {
  if (!frame || event.source !== frame.contentWindow || event.data?.type !== helloType) return
  removeEventListener("message", meet)
  const { port1: port, port2 } = new MessageChannel()
  const run: FirstRun["run"] = JSON.parse(frame.dataset.run ?? "")
  const first: FirstRun = { frame, documentId: String(event.data.id), port, run, isSent: false, messages: [] }
  port.onmessage = ({ data }) => {
    if (first.messages.length < maxMessages) first.messages.push(data)
    if (data?.type === "executed") frame.dataset.active = "true"
    if (data?.type !== "ready") return
    first.isSent = true
    port.postMessage(run)
  }
  window.playgroundFirstRun = first
  event.source?.postMessage({ type: connectType }, { targetOrigin: "*", transfer: [port2] })
}
