import "server-only"
import type { Activity } from "@/lib/contract/activity"

const field = "access"

/** What the log says changed when somebody's access did: every open stream of the team then asks whether it may go on. */
export const accessChanged = [field]

/** Tells whether a row of the log says so. */
export function isAccessChange({ type, data }: Activity): boolean {
  return type === "workspace.changed" && Array.isArray(data.fields) && data.fields.includes(field)
}
