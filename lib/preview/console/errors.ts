import type { FrameEntry, Position } from "@/lib/contract/frame/frame"
import { weigh } from "@/lib/contract/weight"
import { realNow } from "../browser/clock"
import type { Outlet } from "../port"
import { placeIn } from "../position/html-position"
import { positionInStack, positionOfRecursion, scriptUrl } from "../position/position"
import { isDeclaredInModule, runningScript } from "../position/running-script"
import { explain } from "./explain"
import { snapshot } from "./snapshot"

/** An error that holds more is told without it: an entry that is too heavy would be left out. */
const maxThrown = 100_000

export type ErrorEntry = Extract<FrameEntry, { type: "error" }>
type Circumstances = { position?: Position | null | undefined; thrown?: { value: unknown } | undefined }

/** Sends uncaught errors, rejections, resources that did not load and policy violations to the page. */
export function captureErrors(outlet: Outlet): void {
  // Before the page's code has any names of its own.
  const browserNames = new Set(Object.getOwnPropertyNames(window))

  function report(kind: ErrorEntry["kind"], message: string, { position, thrown }: Circumstances = {}) {
    outlet.add(() => errorEntry(kind, message, { position, thrown }))
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
  function reportImports(text: string) {
    const { code, imports } = runningScript()
    const isOurs = text.includes(`//# sourceURL=${scriptUrl}`)
    const names = isOurs ? imports.join(" or ") : ""
    const message = `Could not load ${names || "an import"}. Check the name of the package and the connection.`
    report("resource", message, { position: isOurs ? firstImport(code, imports) : null })
  }

  function reportError({ message, filename, lineno, colno, error }: ErrorEvent) {
    const isOfScript = filename === scriptUrl
    const at = { line: lineno, column: colno }
    const position = isOfScript ? { pane: "script" as const, ...at } : !filename ? placeIn(at) : null
    const isError = error instanceof Error
    const text = explain(message, { isDeclaredInModule, isOfBrowser: (name) => browserNames.has(name), isOfScript })
    // The event of an object that is no error says "#<Object>" at best.
    const isObject = typeof error === "object" && error !== null && !isError
    report("error", isObject ? "Uncaught" : text, { position, thrown: { value: error } })
  }

  addEventListener("unhandledrejection", ({ reason }) => {
    report("rejection", `Unhandled rejection: ${messageOf(reason)}`.trim(), { thrown: { value: reason } })
  })

  addEventListener("securitypolicyviolation", ({ effectiveDirective, blockedURI }) => {
    report("policy", `The preview's content security policy (${effectiveDirective}) blocked ${blockedURI}`)
  })
}

/** What code threw that the frame itself had called. */
export function entryOfThrown(value: unknown): ErrorEntry {
  return errorEntry("error", `Uncaught ${messageOf(value)}`.trim(), { thrown: { value } })
}

function errorEntry(kind: ErrorEntry["kind"], message: string, { position, thrown }: Circumstances): ErrorEntry {
  const { stack, ...said } = thrown ? describeThrown(thrown.value) : { stack: "" }
  return {
    type: "error",
    kind,
    message: message.slice(0, 10_000),
    stack: stack.slice(0, 20_000),
    ...said,
    position: placeOf(stack, position ?? null),
    at: realNow(),
  }
}

/** Imports are printed first, each on a line of its own. */
function firstImport(code: string, imports: string[]): Position | null {
  const line = code.split("\n").findIndex((text) => imports.some((address) => text.includes(JSON.stringify(address))))
  return line < 0 ? null : { pane: "script", line: line + 1, column: 1 }
}

function resourceUrl(target: EventTarget | null) {
  if (target instanceof HTMLScriptElement || target instanceof HTMLImageElement) return target.src
  return target instanceof HTMLLinkElement ? target.href : null
}

/** What a message cannot hold: the stack and the cause of an error, or all of an object that is none. */
function describeThrown(value: unknown): Pick<ErrorEntry, "stack" | "thrown"> {
  const copy = snapshot(value)
  if (copy.type === "string" || copy.type === "literal") return { stack: "" }
  const thrown = weigh(copy, maxThrown) > maxThrown ? undefined : copy
  if (copy.type !== "error") return { stack: "", thrown }
  const stack = copy.stack && `${copy.text}\n${copy.stack}`
  return copy.entries.length > 0 ? { stack, thrown } : { stack }
}

/** Where the browser says it happened, else the innermost place of the script; of an overflow neither says much. */
function placeOf(stack: string, position: Position | null) {
  const hasOverflowed = /^RangeError: Maximum call stack|^InternalError: too much recursion/.test(stack)
  return hasOverflowed ? positionOfRecursion(stack) : (position ?? positionInStack(stack))
}

/** Empty for an object that is no error, which is shown itself. */
function messageOf(reason: unknown) {
  if (typeof reason === "object" && reason !== null && !(reason instanceof Error)) return ""
  const copy = snapshot(reason)
  if (copy.type === "string") return copy.value
  return copy.type === "error" || copy.type === "literal" || copy.type === "special" ? copy.text : ""
}
