import type { Pane } from "@/lib/contract/playground/project"

/** Name of each pane's tab; its editor is named after it. */
export const paneNames = { html: "HTML", css: "CSS", script: "Script" } satisfies Record<Pane, string>
