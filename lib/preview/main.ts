// What runs first in the preview frame: meets the page, prepares the virtual browser and the probe, loads the SDK, and
// then waits, warm, for the one run it will serve.
import type { ToFrame } from "@/lib/contract/frame"
import { connectType, helloType } from "@/lib/contract/names"
import { captureConsole } from "./console"
import { installCss, installHtml } from "./document"
import { captureErrors } from "./errors"
import { execute } from "./execute"
import { announceModals } from "./modals"
import { createOutlet, type Outlet } from "./port"
import { installProbe } from "./probe"
import { installVirtualBrowser } from "./virtual-browser"

const beatMs = 200

addEventListener("message", function connect(event) {
  const port = event.ports[0]
  if (event.source !== parent || event.data?.type !== connectType || !port) return
  removeEventListener("message", connect)
  begin(port)
})
// The parent's origin is not known here, and the message holds nothing.
parent.postMessage({ type: helloType }, "*")

function begin(port: MessagePort) {
  const outlet = createOutlet(port)
  const fill = installVirtualBrowser(outlet)
  const openProbe = installProbe(outlet)
  captureConsole(outlet)
  captureErrors(outlet)
  announceModals(outlet)
  setInterval(() => outlet.send({ type: "beat" }), beatMs)
  port.onmessage = ({ data }: MessageEvent<ToFrame>) => {
    if (data.type === "style") installCss(data.css)
    else if (data.type === "jar") fill(data.jar)
    else {
      fill(data.jar)
      run(data, outlet, openProbe)
    }
  }
  loadSdk(() => outlet.send({ type: "ready" }))
}

function run(message: Extract<ToFrame, { type: "run" }>, outlet: Outlet, openProbe: () => void) {
  const { runId } = message
  outlet.begin(runId)
  window.intercomSettings = { ...message.settings }
  installCss(message.css)
  installHtml(message.html)
  execute(message, () => {
    outlet.send({ type: "executed", runId, at: preciseNow() })
    openProbe()
    // Two frames: the first may have been under way already.
    requestAnimationFrame(() => requestAnimationFrame(() => outlet.send({ type: "painted", runId, at: preciseNow() })))
  })
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
