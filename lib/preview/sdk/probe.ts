import type { Probe } from "@/lib/contract/frame/probe"
import { probeKey } from "@/lib/contract/names"
import { realNow, toReal } from "../browser/clock"
import { snapshot } from "../console/snapshot"
import { needsSession } from "../page/own-boot"
import type { Outlet } from "../port"
import { positionInStack } from "../position/position"
import { maskTokens } from "./mask"

type Run = { settings: { app_id: string }; standIns: string[] }

export type InstalledProbe = {
  /** Which App IDs stand for which one from now on. */
  begin(run: Run): void
  /** Says that the page's own script had its turn. A page that boots by itself is waited for, until a call needs a session. */
  open(bootsByItself: boolean): void
}

/** Puts the probe where the SDK looks for it. */
export function installProbe(outlet: Outlet): InstalledProbe {
  let open = () => {}
  let run: Run | null = null
  let hasHadTurn = false
  let isNeeded = false
  const probe: Probe = {
    ready: new Promise<void>((resolve) => {
      open = resolve
    }),
    appIdFor: (appId) => (run?.standIns.some((standIn) => standIn === appId) ? run.settings.app_id : appId),
    call({ traceId, method, args, stack, at }) {
      isNeeded ||= needsSession(method)
      if (hasHadTurn && isNeeded) open()
      // Absent in a browser that does not tell, as in a test's.
      const isAfterPress = navigator.userActivation?.hasBeenActive
      outlet.add(() => ({
        type: "call",
        traceId,
        method: typeof method === "string" ? method.slice(0, 200) : String(snapshotText(method)).slice(0, 200),
        args: maskTokens(method, args.slice(0, 20)).map((arg) => snapshot(arg)),
        position: positionInStack(stack ?? ""),
        isAutomatic: stack === null,
        ...(isAfterPress && { isAfterPress }),
        at: toReal(at),
      }))
    },
    effect(traceId, effect) {
      outlet.add(() => ({ type: "effect", traceId, effect: plain(effect), at: realNow() }))
    },
  }
  Object.defineProperty(globalThis, Symbol.for(probeKey), { value: probe })
  return {
    begin: (begun) => {
      run = begun
    },
    open: (bootsByItself) => {
      hasHadTurn = true
      if (isNeeded || !bootsByItself) open()
    },
  }
}

function snapshotText(value: unknown) {
  const copy = snapshot(value)
  return "text" in copy ? copy.text : copy.type
}

/** Only what JSON can say crosses the channel; a callback's argument may be anything. */
function plain<T>(value: T): T {
  try {
    return JSON.parse(JSON.stringify(value)) as T
  } catch {
    return { kind: "warned", message: "This effect could not be shown." } as T
  }
}
