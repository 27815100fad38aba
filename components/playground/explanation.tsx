import { useStore } from "zustand"
import type { Example, Project } from "@/lib/contract/project"
import { projectStore } from "@/lib/playground/project"
import { Button } from "../ui/button"

type ExplanationProps = {
  /** Null for a shared project. */
  example: Example | null
  onReset: (example: Example) => void
  /** What the last choice of an example replaced, if it was edited. */
  replaced: Project | null
  onRestore: (project: Project) => void
}

/** What the example shows, and ways back from an edit and from a hasty choice. */
export function Explanation({ example, onReset, replaced, onRestore }: ExplanationProps) {
  const isEdited = useStore(
    projectStore,
    ({ html, css, script, generation }) =>
      generation > 0 &&
      example !== null &&
      (html !== example.html || css !== example.css || script !== example.script),
  )
  return (
    <div className="flex min-h-9 items-center gap-3 border-line border-b bg-surface px-3 py-1.5 text-xs">
      <p className="min-w-0 text-muted max-md:line-clamp-3">
        <strong className="mr-2 font-semibold text-text">{example?.title ?? "Shared project"}</strong>
        {example?.explanation ?? "Opened from a link. It runs in the workspace of your App ID, not in its author’s."}
      </p>
      <span className="ml-auto flex shrink-0 gap-2">
        {replaced && !isEdited && (
          <Button tone="quiet" onClick={() => onRestore(replaced)}>
            Bring back my edits
          </Button>
        )}
        {isEdited && example && (
          <Button tone="quiet" onClick={() => onReset(example)}>
            Reset example
          </Button>
        )}
      </span>
    </div>
  )
}
