import type { ErrorEntry } from "@/lib/playground/timeline/entry"
import { Badge } from "../../ui/badge"
import { readSnapshot } from "../value/read-snapshot"
import { Stack } from "../value/stack"
import { ValueNode } from "../value/value-node"
import { ValueTree } from "../value/value-tree"
import { FixButton } from "./fix-button"
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
  const thrown = error.thrown === undefined ? null : readSnapshot(error.thrown)
  const held = thrown?.type === "error" ? thrown.entries : []
  const hasDetails = error.stack.trim().length > 0 || held.length > 0
  return (
    <RowShell
      tint="bad"
      {...(hasDetails && { toggle: { label: "Error, stack", isOpen, onToggle } })}
      details={
        <div className="px-3 pb-2 pl-8.5 font-mono text-xs leading-5">
          {error.stack && <Stack text={error.stack} />}
          {held.length > 0 && (
            <ValueNode snapshot={{ type: "object", name: "", entries: held, more: 0 }} isOpenAtFirst />
          )}
        </div>
      }
      place={error.place && <PlaceButton place={error.place} withColumn />}
      outcome={<Badge tone="bad">{kinds[error.kind]}</Badge>}
    >
      <div className="break-words font-mono text-xs leading-5">
        <bdi className="whitespace-pre-wrap">{error.message}</bdi>
        {thrown && thrown.type !== "error" && <ValueTree snapshot={thrown} />}
      </div>
      {error.fix && <FixButton fix={error.fix} />}
    </RowShell>
  )
}
