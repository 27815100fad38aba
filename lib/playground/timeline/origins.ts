import { fileOf } from "@/lib/contract/playground/parts"
import type { Origin } from "./entry"

/** What a stack calls the pane, the file or the console that something comes from. */
export function nameOfOrigin(pane: Origin["pane"]): string {
  return pane === "console" ? pane : fileOf(pane)
}

/** As a stack says it. */
export function textOfOrigin({ pane, line, column }: Origin): string {
  return `${nameOfOrigin(pane)}:${line}:${column}`
}
