import type { Snapshot } from "@/lib/contract/frame/snapshot"
import { previewSnapshot } from "./preview-snapshot"

/** One line of a value, in the colour of its kind. */
export function ValueText({ snapshot }: { snapshot: Snapshot }) {
  return <bdi className={colour(snapshot)}>{previewSnapshot(snapshot)}</bdi>
}

function colour(snapshot: Snapshot) {
  if (snapshot.type === "string") return "text-code-string"
  if (snapshot.type === "literal") {
    return snapshot.text === "null" || snapshot.text === "undefined" ? "text-muted" : "text-code-number"
  }
  if (snapshot.type === "error") return "text-bad"
  return snapshot.type === "special" ? "text-code-keyword" : "text-text"
}
