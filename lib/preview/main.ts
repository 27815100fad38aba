// What runs first in the preview frame: meets the page, prepares the virtual browser and the probe, loads the SDK, and
// then waits, warm, for the one run it will serve.
import type { ToFrame } from "@/lib/contract/frame/frame"
import { askType, connectType, helloType } from "@/lib/contract/names"
import { installClock, setClock } from "./browser/clock"
import { announceMissing } from "./browser/missing"
import { installVirtualBrowser } from "./browser/virtual-browser"
import { complete } from "./console/complete"
import { captureConsole } from "./console/console"
import { captureErrors } from "./console/errors"
import { evaluate } from "./console/evaluate"
import { keepAddress } from "./page/address"
import { installCss, openPage, surveyHtml, writePage } from "./page/document"
import { lastScript } from "./page/execute"
import { keepListeners } from "./page/kept-listeners"
import { preventSaving } from "./page/keys"
import { announceModals } from "./page/modals"
import { answerOfficialScript, withOurScript } from "./page/official-script"
import { areOwnSettings, bootsByItself } from "./page/own-boot"
import { watchPasswords } from "./page/passwords"
import { preload } from "./page/preload"
import { createOutlet } from "./port"
import { beginScript } from "./position/running-script"
import { markShown } from "./sdk/marks"
import { followPointer } from "./sdk/pointer"
import { installProbe } from "./sdk/probe"

const beatMs = 200

// Not randomUUID, which a page has only where it was served securely.
const id = crypto.getRandomValues(new Uint32Array(4)).join("-")
// The top of a stack that overflowed may be the frame's own.
Error.stackTraceLimit = 20
// Before anything listens, so that it knows of all that do.
const listeners = keepListeners()
const outlet = createOutlet()
installClock()
const address = keepAddress(outlet)
const fill = installVirtualBrowser(outlet)
const probe = installProbe(outlet)
captureConsole(outlet)
captureErrors(outlet)
announceModals(outlet)
announceMissing()
watchPasswords(outlet)
followPointer(outlet)
answerOfficialScript()
preventSaving()
loadSdk(() => outlet.send({ type: "ready", ...address.arrival() }))

addEventListener("message", function meet(event) {
  if (event.source !== parent) return
  if (event.data?.type === askType) hello()
  const port = event.ports[0]
  if (event.data?.type !== connectType || !port) return
  removeEventListener("message", meet)
  connect(port)
})
hello()

// What it goes to is somebody else, who may not speak, or this page anew, which says hello.
addEventListener("pagehide", ({ isTrusted }) => isTrusted && outlet.send({ type: "leaving" }))

/** The parent's origin is not known here, and the message holds nothing. */
function hello() {
  parent.postMessage({ type: helloType, id }, "*")
}

function connect(port: MessagePort) {
  port.onmessage = ({ data }: MessageEvent<ToFrame>) => {
    if (data.type === "preload") preload(data.modules)
    else if (data.type === "style") installCss(data.css)
    else if (data.type === "jar") fill(data.jar)
    else if (data.type === "clock") setClock(data.clock)
    else if (data.type === "mark") markShown(data.ids)
    else if (data.type === "open") address.open(data.address)
    else if (data.type === "go") address.go(data.delta)
    else if (data.type === "evaluate") void evaluate(data, outlet)
    else if (data.type === "complete") complete(data, outlet)
    else run(data)
  }
  outlet.attach(port)
  setInterval(() => outlet.send({ type: "beat" }), beatMs)
}

function run(message: Extract<ToFrame, { type: "run" }>) {
  const { runId } = message
  outlet.begin(runId)
  setClock(message.clock)
  probe.begin(message)
  address.begin(message)
  fill(message.jar)
  beginScript(message)
  const settings = { ...message.settings }
  window.intercomSettings = settings
  const html = withOurScript(message.html)
  const script = lastScript(message, surveyHtml(message.head + html), () => {
    outlet.send({ type: "executed", runId, at: preciseNow() })
    probe.open(!areOwnSettings(window.intercomSettings, settings) && bootsByItself(message))
    // Two frames: the first may have been under way already.
    requestAnimationFrame(() => requestAnimationFrame(() => outlet.send({ type: "painted", runId, at: preciseNow() })))
  })
  listeners.end()
  openPage(listeners)
  script.watch()
  const { css, htmlAttributes, head } = message
  writePage({ html, css, htmlAttributes, head: withOurScript(head), end: script.markup })
}

/** Epoch milliseconds with their fraction. */
function preciseNow() {
  return performance.timeOrigin + performance.now()
}

/** Loaded as a customer's page would load it. The snippet runs even if it fails, and then sees no Intercom. */
function loadSdk(done: () => void) {
  const script = document.createElement("script")
  script.src = document.documentElement.dataset.sdk ?? "/sdk.js"
  // With CORS, errors inside the SDK come with their message and stack.
  script.crossOrigin = "anonymous"
  script.onload = done
  script.onerror = done
  document.head.append(script)
}

declare global {
  interface Window {
    intercomSettings?: Record<string, unknown>
  }
}
