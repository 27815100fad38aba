import { snapshotOf } from "../../inspector/value/read-snapshot"
import { ValueTree } from "../../inspector/value/value-tree"

/** A stored value: a string as it is, anything else as code would write it. */
export function AttributeValue({ value }: { value: unknown }) {
  if (value === null || value === undefined) return <span className="text-muted">none</span>
  if (typeof value === "string") return <bdi className="whitespace-pre-wrap">{value}</bdi>
  return (
    <span className="font-mono">
      <ValueTree snapshot={snapshotOf(value)} />
    </span>
  )
}
