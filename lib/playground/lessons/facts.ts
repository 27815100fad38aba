// What is known of a run, as the checks of lessons speak of it.

import { literal, plain } from "@/lib/contract/frame/plain"
import type { Effect } from "@/lib/contract/frame/probe"
import { snapshotSchema } from "@/lib/contract/frame/snapshot"
import type { Fact } from "@/lib/contract/learn/check"
import type { Activity } from "@/lib/contract/playground/activity"
import type { CallEntry, Entry } from "../timeline/entry"

/** What a line of the timeline says. */
export function factsOf(entry: Entry): Fact[] {
  switch (entry.type) {
    case "call": {
      const { method, args, effects, activities, isAutomatic } = entry
      return [
        { fact: "call", method, args: args.map(plainOf), is_automatic: isAutomatic, ...outcomeOf(entry) },
        ...effects.flatMap(({ effect }) => factOfEffect(effect, method)),
        ...activities.map((activity) => factOfActivity(activity, method)),
      ]
    }
    case "effect":
      return factOfEffect(entry.effect, null)
    case "activity":
      return [factOfActivity(entry.activity, null)]
    case "console":
      return [{ fact: "console", level: entry.level, text: entry.values.map(textOf).join(" ") }]
    case "error":
      return [{ fact: "error", message: entry.message }]
    default:
      return []
  }
}

/** What came of a call, so that a check can say it of this one and no other. */
function outcomeOf({ effects, activities }: CallEntry) {
  const stored = activities.map(({ type, data }) => ({ ...data, type }))
  const warned = effects.flatMap(({ effect }) => (effect.kind === "warned" ? [effect.message] : []))
  return { stored, warned }
}

function factOfActivity({ type, data }: Activity, call: string | null): Fact {
  return { ...data, fact: "stored", type, call }
}

function factOfEffect(effect: Effect, call: string | null): Fact[] {
  switch (effect.kind) {
    case "person":
      return [{ fact: "person", call, person: effect.person }]
    case "callback":
      return [{ fact: "callback", name: effect.name, args: effect.args.map(plainOf) }]
    case "messenger":
      return [{ fact: "messenger", call, state: effect.state }]
    case "returned":
      return [{ fact: "returned", call, value: plainOf(effect.value) }]
    case "skipped":
      return [{ fact: "skipped", call, reason: effect.reason }]
    default:
      return []
  }
}

/** What a frame says of a value as plain data; what is data already stays. A check tells what is not there from a text. */
function plainOf(value: unknown): unknown {
  const parsed = snapshotSchema.safeParse(value)
  return parsed.success ? plain(parsed.data, (text) => (text === "undefined" ? undefined : literal(text))) : value
}

function textOf(value: unknown): string {
  const plainly = plainOf(value)
  return typeof plainly === "string" ? plainly : (JSON.stringify(plainly) ?? String(plainly))
}
