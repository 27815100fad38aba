import { useStore } from "zustand"
import { snippetStore } from "@/lib/playground/snippet/snippet"
import { Button } from "../../ui/button"
import type { Gallery } from "./use-gallery"

type ExplanationProps = Gallery & {
  /** On narrow screens the other views have no room to spare for it. */
  isShownNarrow: boolean
}

/** What the example or the saved snippet shows, and ways back from an edit and from a hasty choice. */
export function Explanation(props: ExplanationProps) {
  const { example, isEdited, replaced, problem, reset, restore, isShownNarrow } = props
  const snippet = useStore(snippetStore, ({ held }) => held?.snippet)
  const explanation = snippet ? snippet.description || null : example?.explanation
  return (
    <div
      className={`flex min-h-9 shrink-0 items-center gap-3 border-line border-b bg-surface px-3 py-1 text-xs ${isShownNarrow ? "" : "max-md:hidden"}`}
    >
      <p className="min-w-0 text-pretty text-muted">
        <strong className="mr-2 font-semibold text-text">{snippet?.title ?? example?.title ?? "Your project"}</strong>
        {explanation ?? "It runs in the workspace of the App ID above."}
      </p>
      <div className="ml-auto flex shrink-0 items-center gap-2">
        <p role="status" className="text-bad">
          {problem}
        </p>
        {replaced && !isEdited && (
          <Button tone="quiet" onClick={restore}>
            Bring back my edits
          </Button>
        )}
        {isEdited && example && (
          <Button tone="quiet" onClick={reset}>
            Reset example
          </Button>
        )}
      </div>
    </div>
  )
}
