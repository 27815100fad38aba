import type { FrameEntry, Position } from "@/lib/contract/frame/frame"
import type { Outlet } from "./port"
import { positionInStack, scriptUrl } from "./position"

type ErrorEntry = Extract<FrameEntry, { type: "error" }>

/** Sends uncaught errors, rejections, resources that did not load and policy violations to the page. */
export function captureErrors(outlet: Outlet): void {
  function report(kind: ErrorEntry["kind"], message: string, stack = "", position: Position | null = null) {
    outlet.add(() => ({
      type: "error",
      kind,
      message: message.slice(0, 10_000),
      stack: stack.slice(0, 20_000),
      position: position ?? positionInStack(stack),
      at: Date.now(),
    }))
  }

  addEventListener(
    "error",
    (event) => {
      if (event instanceof ErrorEvent) return reportError(event)
      const { target } = event as Event
      if (target instanceof HTMLScriptElement && !target.src) return reportImports(target.text)
      const url = resourceUrl(target)
      if (url) report("resource", `Could not load ${url}`)
    },
    // Errors of resources do not bubble.
    true,
  )

  /** The browser does not say which import failed, so all of them are named. */
  function reportImports(code: string) {
    const lines = code.split("\n")
    const line = lines.findIndex((text) => importedUrl.test(text)) + 1
    const urls = lines.flatMap((text) => importedUrl.exec(text)?.[1] ?? [])
    const message = `Could not load ${urls.join(" or ") || "an import"}. Check the name of the package and the connection.`
    report("resource", message, "", line > 0 ? { line, column: 1 } : null)
  }

  function reportError(event: ErrorEvent) {
    const position = event.filename === scriptUrl ? { line: event.lineno, column: event.colno } : null
    report("error", event.message, stackOf(event.error), position)
  }

  addEventListener("unhandledrejection", ({ reason }) => {
    report("rejection", `Unhandled rejection: ${messageOf(reason)}`, stackOf(reason))
  })

  addEventListener("securitypolicyviolation", ({ effectiveDirective, blockedURI }) => {
    report("policy", `The preview's content security policy (${effectiveDirective}) blocked ${blockedURI}`)
  })
}

/** An import as esbuild prints it, one a line. */
const importedUrl = /^(?:import|export)\b.*?"(https?:[^"]+)"/

function resourceUrl(target: EventTarget | null) {
  if (target instanceof HTMLScriptElement || target instanceof HTMLImageElement) return target.src
  return target instanceof HTMLLinkElement ? target.href : null
}

function stackOf(error: unknown) {
  return error instanceof Error ? String(error.stack ?? "") : ""
}

function messageOf(reason: unknown) {
  try {
    return reason instanceof Error ? `${reason.name}: ${reason.message}` : String(reason)
  } catch {
    return "a value that cannot be shown"
  }
}
