import type { ErrorEntry } from "@/lib/playground/timeline/timeline"
import { Badge } from "../../ui/badge"
import { PlaceButton } from "./place-button"
import { RowShell } from "./row-shell"

const kinds = {
  error: "error",
  rejection: "rejection",
  resource: "not loaded",
  policy: "blocked",
  build: "syntax",
} satisfies Record<ErrorEntry["kind"], string>

type ErrorRowProps = { error: ErrorEntry; isOpen: boolean; onToggle: () => void }

export function ErrorRow({ error, isOpen, onToggle }: ErrorRowProps) {
  const hasStack = error.stack.trim().length > 0
  return (
    <RowShell
      tint="bad"
      {...(hasStack && { toggle: { label: "Error, stack", isOpen, onToggle } })}
      details={
        <pre className="overflow-x-auto px-3 pb-2 pl-8.5 font-mono text-2xs text-text">
          <bdi>{error.stack}</bdi>
        </pre>
      }
      place={error.place && <PlaceButton place={error.place} withColumn />}
      outcome={<Badge tone="bad">{kinds[error.kind]}</Badge>}
    >
      <p className="break-words font-mono text-xs leading-5">
        <bdi className="whitespace-pre-wrap">{error.message}</bdi>
      </p>
    </RowShell>
  )
}
