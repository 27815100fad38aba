import { z } from "zod"
import { errorBodySchema } from "@/lib/contract/errors"
import type { CallEntry } from "@/lib/playground/timeline/entry"
import { readSnapshot } from "../value/read-snapshot"

const sentSchema = z.object({ app_id: z.string() })

/** The App ID that no workspace has, for which the call was refused; null where it was not. */
export function refusedAppId({ effects, args }: Pick<CallEntry, "effects" | "args">): string | null {
  for (const [index, { effect }] of effects.entries()) {
    // Not even asked for: the SDK saw that it is none.
    if (effect.kind === "skipped" && effect.reason === "no_app_id") return appIdIn(args[0])
    if (effect.kind !== "answered" || effect.status < 400) continue
    const { data: answer } = errorBodySchema.safeParse(effect.body)
    if (!answer?.errors.some(({ code }) => code === "app_id_unknown" || code === "app_id_invalid")) continue
    const sent = effects.slice(0, index).findLast(({ effect }) => effect.kind === "sent")?.effect
    return sent?.kind === "sent" ? (sentSchema.safeParse(sent.body).data?.app_id ?? null) : null
  }
  return null
}

function appIdIn(settings: unknown) {
  const snapshot = readSnapshot(settings)
  if (snapshot?.type !== "object") return null
  const value = snapshot.entries.find(([key]) => key === "app_id")?.[1]
  return value?.type === "string" && value.value !== "" && !value.cut ? value.value : null
}
