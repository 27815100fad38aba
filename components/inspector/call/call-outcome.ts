import type { SkipReason } from "@/lib/contract/frame/probe"
import type { Activity } from "@/lib/contract/playground/activity"
import type { CallEntry, TimedEffect } from "@/lib/playground/timeline/entry"
import { describeActivity } from "./describe-activity"

type Said = { tone: "good" | "quiet" | "accent" | "warn" | "bad"; label: string }

/** `isStored`: the server's log says so; everything else is the page's word only. */
export type Outcome = Said & { isStored: boolean }

const skipped = {
  throttled: { tone: "warn", label: "throttled" },
  unchanged: { tone: "quiet", label: "unchanged" },
  not_booted: { tone: "warn", label: "not booted" },
  queued: { tone: "accent", label: "waiting" },
  no_app_id: { tone: "bad", label: "no App ID" },
  unknown_method: { tone: "bad", label: "unknown method" },
  invalid_argument: { tone: "bad", label: "refused" },
  held: { tone: "warn", label: "held" },
  not_emulated: { tone: "warn", label: "not emulated" },
  nothing_to_do: { tone: "quiet", label: "nothing to do" },
} satisfies Record<SkipReason, Said>

/** Activity that reads rather than writes: a call with nothing else stored nothing. */
const reading = new Set(["messages.checked", "login.proven"])

/** A fault is met instead of what the call was to do, or beside it. */
const isMet = ({ type }: Activity) => type === "fault.met"

/** What became of a call, in a word or two. Later effects overrule earlier ones; stored rows overrule both. */
export function callOutcome({ effects, activities: all }: Pick<CallEntry, "effects" | "activities">): Outcome | null {
  const said = effects.reduce(next, null)
  const outcome = said && { ...said, isStored: false }
  if (outcome?.tone === "bad" || outcome?.tone === "warn") return outcome
  const activities = all.filter((activity) => !isMet(activity))
  if (activities.some(({ type }) => !reading.has(type))) return { tone: "good", label: "stored", isStored: true }
  if (activities.length > 0) return { tone: "quiet", label: "checked", isStored: true }
  return outcome
}

function next(earlier: Said | null, { effect }: TimedEffect): Said | null {
  // What follows a wait ends it.
  const before = earlier === skipped.queued ? null : earlier
  switch (effect.kind) {
    case "sent":
      return { tone: "accent", label: "sent…" }
    case "answered":
      return effect.status < 400
        ? { tone: "good", label: "answered" }
        : { tone: "bad", label: `refused ${effect.status}` }
    case "failed":
      return effect.retry_in_ms === null ? { tone: "bad", label: "failed" } : { tone: "warn", label: "trying again" }
    case "skipped":
      return skipped[effect.reason]
    case "returned":
      return before ?? { tone: "quiet", label: "returned" }
    case "messenger":
      return before ?? { tone: "good", label: effect.state.replace("_", " ") }
    case "callback":
      return before ?? { tone: "quiet", label: "called back" }
    case "connector":
      return { tone: "good", label: "connector called" }
    case "warned":
    case "person":
      return earlier
  }
}

/** How long the server took, over every request of the call; null while none was answered. */
export function callDuration(effects: TimedEffect[]): number | null {
  const answers = effects.flatMap(({ effect }) => (effect.kind === "answered" ? [effect.duration_ms] : []))
  return answers.length > 0 ? answers.reduce((sum, ms) => sum + ms, 0) : null
}

/** What a synchronous method answered. */
export function returnedBy(effects: TimedEffect[]) {
  return effects.map(({ effect }) => effect).find((effect) => effect.kind === "returned")
}

type Reason = { message: string; until: number | null }

/**
 * Why the call did nothing, or less than was meant, and until when: first the faults that the workspace let it meet. What
 * happened at each of many tries is said once.
 */
export function callReasons({ effects, activities }: Pick<CallEntry, "effects" | "activities">): Reason[] {
  const met = activities.filter(isMet).flatMap(describeActivity)
  const reasons = [...met.map((message) => ({ message, until: null })), ...reasonsIn(effects)]
  return [...new Map(reasons.map((reason) => [reason.message, reason])).values()]
}

function reasonsIn(effects: TimedEffect[]): Reason[] {
  return effects.flatMap(({ effect }) => {
    if (effect.kind === "skipped") return [{ message: effect.message, until: effect.until }]
    if (effect.kind === "warned") return [{ message: effect.message, until: null }]
    if (effect.kind === "failed") return [{ message: effect.message, until: null }]
    return []
  })
}
