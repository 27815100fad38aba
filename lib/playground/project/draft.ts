// What was edited in this tab, so that a reload loses nothing. It belongs to the address it was typed at.
import { z } from "zod"
import { type Project, projectKeySchema, projectSchema } from "@/lib/contract/playground/project"
import { me, type Owner } from "./owner"

const storageKey = "messenger-playground:draft"

export type Draft = Project & { owner: Owner }

const ownerSchema = z.discriminatedUnion("kind", [
  z.object({ kind: z.literal("me") }),
  z.object({ kind: z.literal("stranger"), project: projectKeySchema }),
])
const draftSchema = projectSchema.extend({ address: z.string(), owner: ownerSchema.default(me) })

/** Full or forbidden storage only costs the draft. */
export function saveDraft({ html, css, script, owner }: Draft): void {
  try {
    sessionStorage.setItem(storageKey, JSON.stringify({ address: location.href, html, css, script, owner }))
  } catch {}
}

/** The draft of this address, if there is one. An edited stranger's project is still theirs. */
export function readDraft(): Draft | null {
  try {
    const { data: draft } = draftSchema.safeParse(JSON.parse(sessionStorage.getItem(storageKey) ?? "null"))
    return draft?.address === location.href ? draft : null
  } catch {
    return null
  }
}

export function dropDraft(): void {
  try {
    sessionStorage.removeItem(storageKey)
  } catch {}
}
