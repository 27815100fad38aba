import type { Probe } from "@/lib/contract/frame/probe"
import { probeKey } from "@/lib/contract/names"
import { maskTokens } from "./mask"
import type { Outlet } from "./port"
import { positionInStack } from "./position"
import { snapshot } from "./snapshot"

type Run = { settings: { app_id: string }; standIns: string[] }

export type InstalledProbe = {
  /** Which App IDs stand for which one from now on. */
  begin(run: Run): void
  /** Says that the page's own script had its turn. */
  open(): void
}

/** Puts the probe where the SDK looks for it. */
export function installProbe(outlet: Outlet): InstalledProbe {
  let open = () => {}
  let run: Run | null = null
  const probe: Probe = {
    ready: new Promise<void>((resolve) => {
      open = resolve
    }),
    appIdFor: (appId) => (run?.standIns.some((standIn) => standIn === appId) ? run.settings.app_id : appId),
    call({ traceId, method, args, stack, at }) {
      outlet.add(() => ({
        type: "call",
        traceId,
        method: typeof method === "string" ? method.slice(0, 200) : String(snapshotText(method)).slice(0, 200),
        args: maskTokens(method, args.slice(0, 20)).map(snapshot),
        position: positionInStack(stack ?? ""),
        isAutomatic: stack === null,
        at,
      }))
    },
    effect(traceId, effect) {
      outlet.add(() => ({ type: "effect", traceId, effect: plain(effect), at: Date.now() }))
    },
  }
  Object.defineProperty(globalThis, Symbol.for(probeKey), { value: probe })
  return {
    begin: (begun) => {
      run = begun
    },
    open: () => open(),
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
