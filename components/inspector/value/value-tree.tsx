import type { Snapshot } from "@/lib/contract/frame/snapshot"
import { LongString } from "./long-string"
import { isContainer, ValueNode } from "./value-node"
import { ValueText } from "./value-text"

type ValueTreeProps = {
  /** Null where what arrived was no snapshot. */
  snapshot: Snapshot | null
  isOpen?: boolean
}

/** A value as it was when it was logged or passed; objects and arrays open on demand. */
export function ValueTree({ snapshot, isOpen = false }: ValueTreeProps) {
  if (!snapshot) return <span className="text-muted italic">unreadable value</span>
  if (snapshot.type === "string") return <LongString snapshot={snapshot} isQuoted />
  if (isContainer(snapshot)) return <ValueNode snapshot={snapshot} isOpenAtFirst={isOpen} />
  return <ValueText snapshot={snapshot} />
}
