import { z } from "zod"
import { demoAppId } from "@/lib/contract/app-id"
import type { Effect } from "@/lib/contract/frame/probe"
import type { Entry } from "../timeline/entry"

const sentSchema = z.object({ app_id: z.string() })

/**
 * The App ID that the page of these rows named last, where it is not that of the lesson's workspace; null where it named
 * none but that. What happens there is no evidence: its log is not the lesson's.
 */
export function appIdElsewhere(entries: Entry[]): string | null {
  const named = entries.flatMap(effectsOf).flatMap(appIdOf)
  return named.findLast((appId) => appId !== demoAppId) ?? null
}

function effectsOf(entry: Entry): Effect[] {
  if (entry.type === "call") return entry.effects.map(({ effect }) => effect)
  return entry.type === "effect" ? [entry.effect] : []
}

function appIdOf(effect: Effect): string[] {
  if (effect.kind === "person") return [effect.app_id]
  const sent = effect.kind === "sent" ? sentSchema.safeParse(effect.body).data : undefined
  return sent ? [sent.app_id] : []
}
