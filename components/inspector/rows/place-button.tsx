import { paneFiles } from "@/lib/contract/playground/project"
import { reveal } from "@/lib/playground/timeline/reveal"
import type { SourceLocation } from "@/lib/playground/timeline/timeline"

type PlaceButtonProps = { place: SourceLocation; withColumn?: boolean }

/** Where in the panes something comes from; a press puts the cursor there. */
export function PlaceButton({ place, withColumn = false }: PlaceButtonProps) {
  const text = `${paneFiles[place.pane]}:${place.line}${withColumn ? `:${place.column}` : ""}`
  return (
    <button
      type="button"
      title={`Go to ${text}`}
      onClick={() => reveal(place)}
      className="relative z-10 shrink-0 rounded-xs font-mono text-2xs text-muted underline decoration-line-strong underline-offset-2 hover:text-accent max-md:-my-3 max-md:py-3"
    >
      {text}
    </button>
  )
}
