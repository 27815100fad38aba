import type { Origin } from "@/lib/playground/timeline/entry"
import { nameOfOrigin, textOfOrigin } from "@/lib/playground/timeline/origins"
import { reveal } from "@/lib/playground/timeline/reveal"

type PlaceButtonProps = { place: Origin; withColumn?: boolean }

/** Where in the panes something comes from; a press puts the cursor there. A line of the console is said only. */
export function PlaceButton({ place, withColumn = false }: PlaceButtonProps) {
  if (place.pane === "console") {
    return (
      <span className="shrink-0 font-mono text-2xs text-muted">
        {withColumn ? textOfOrigin(place) : "from the console"}
      </span>
    )
  }
  const text = withColumn ? textOfOrigin(place) : `${nameOfOrigin(place.pane)}:${place.line}`
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
