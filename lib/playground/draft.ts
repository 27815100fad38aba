// What was edited in this tab, so that a reload loses nothing. It belongs to the address it was typed at.
import { z } from "zod"
import { type Project, projectSchema } from "@/lib/contract/project"

const storageKey = "messenger-playground:draft"

const draftSchema = projectSchema.extend({ address: z.string() })

/** Full or forbidden storage only costs the draft. */
export function saveDraft({ html, css, script }: Project): void {
  try {
    sessionStorage.setItem(storageKey, JSON.stringify({ address: location.href, html, css, script }))
  } catch {}
}

/** The draft of this address, if there is one. */
export function readDraft(): Project | null {
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
