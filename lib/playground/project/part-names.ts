import { isPane } from "@/lib/contract/playground/parts"
import type { Pane, Part } from "@/lib/contract/playground/project"

/** Name of each pane's tab. */
export const paneNames = { html: "HTML", css: "CSS", script: "Script" } satisfies Record<Pane, string>

/** Name of a tab; its editor is named after it. */
export function nameOfPart(part: Part): string {
  return isPane(part) ? paneNames[part] : part
}

export function labelOfEditor(part: Part): string {
  return `${nameOfPart(part)} editor`
}
