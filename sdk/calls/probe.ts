import type { Effect, Probe, ProbeCall } from "../../lib/contract/frame/probe"
import { probeKey } from "../../lib/contract/names"
import { newUuid } from "../page/ids"

/** One call, or something that no call caused (`id` is null), and where its consequences are told. */
export type Trace = { id: string | null; effect(effect: Effect): void }

/** The tool that watches this page, put there before the SDK loads. */
export function findProbe(): Probe | null {
  const probe: unknown = Reflect.get(globalThis, Symbol.for(probeKey))
  return typeof probe === "object" && probe !== null ? (probe as Probe) : null
}

/** Gives a call its trace id and tells the probe about it; without a probe only the id is made. */
export function traceCall(probe: Probe | null, { method, args, stack, at }: Omit<ProbeCall, "traceId">): Trace {
  const traceId = newUuid()
  if (probe) quietly(() => probe.call({ traceId, method, args, stack, at }))
  return traceOf(probe, traceId)
}

/** The trace of what happens by itself, or of a call that only its id is known of. */
export function traceOf(probe: Probe | null, id: string | null): Trace {
  if (!probe) return { id, effect: ignore }
  return { id, effect: (effect) => quietly(() => probe.effect(id, effect)) }
}

/** For what a visitor's click or the server causes. */
export function causeOf({ probe }: { probe: Probe | null }, traceId: string | null = null): Trace {
  return traceOf(probe, traceId)
}

/** A page may name a workspace that is not there, as pasted snippets do: the tool knows which is meant. */
export function appIdFor({ probe }: { probe: Probe | null }, appId: unknown): unknown {
  return probe?.appIdFor ? probe.appIdFor(appId) : appId
}

function ignore(): void {}

/** A broken tool must not break the page it watches. */
function quietly(run: () => void): void {
  try {
    run()
  } catch {}
}
