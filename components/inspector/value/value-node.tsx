import { ChevronRight } from "lucide-react"
import { useState } from "react"
import type { Snapshot } from "@/lib/contract/frame/snapshot"
import { LongString } from "./long-string"
import { previewSnapshot } from "./preview-snapshot"
import { Stack } from "./stack"
import { ValueText } from "./value-text"

type Container = Extract<Snapshot, { type: "object" | "array" | "map" | "error" }>
type ValueNodeProps = { name?: string; snapshot: Container; isOpenAtFirst?: boolean }

/** One object or array, and beneath it what it holds. */
export function ValueNode({ name, snapshot, isOpenAtFirst = false }: ValueNodeProps) {
  const [isOpen, setOpen] = useState(isOpenAtFirst)
  const children = childrenOf(snapshot)

  if (children.length === 0 && !(snapshot.type === "error" && snapshot.stack))
    return <Leaf name={name} snapshot={snapshot} />
  return (
    <div className="min-w-0">
      <button
        type="button"
        aria-expanded={isOpen}
        onClick={() => setOpen(!isOpen)}
        className="relative z-10 flex max-w-full items-start rounded-xs text-left hover:bg-hover"
      >
        <ChevronRight
          size={12}
          aria-hidden
          className={`mt-1 mr-0.5 shrink-0 text-muted transition-transform ${isOpen ? "rotate-90" : ""}`}
        />
        <span className="truncate">
          <Name name={name} />
          {isOpen ? <span className="text-muted">{summary(snapshot)}</span> : <ValueText snapshot={snapshot} />}
        </span>
      </button>
      {isOpen && (
        <ul className="ml-1.5 border-line border-l pl-2.5">
          {snapshot.type === "error" && snapshot.stack && (
            <li className="pl-3.5">
              <Stack text={snapshot.stack} />
            </li>
          )}
          {children.map(([key, child], index) => (
            // biome-ignore lint/suspicious/noArrayIndexKey: a copy never changes, and a Map may have two keys that read alike.
            <li key={index}>
              {isContainer(child) ? <ValueNode name={key} snapshot={child} /> : <Leaf name={key} snapshot={child} />}
            </li>
          ))}
          {"more" in snapshot && snapshot.more > 0 && <li className="pl-3.5 text-muted">… {snapshot.more} more</li>}
        </ul>
      )}
    </div>
  )
}

function Leaf({ name, snapshot }: { name?: string | undefined; snapshot: Snapshot }) {
  return (
    <span className={name === undefined ? "" : "block pl-3.5"}>
      <Name name={name} />
      {snapshot.type === "string" ? <LongString snapshot={snapshot} isQuoted /> : <ValueText snapshot={snapshot} />}
    </span>
  )
}

function Name({ name }: { name?: string | undefined }) {
  if (name === undefined) return null
  return (
    <>
      <bdi className="text-muted">{name}</bdi>
      {": "}
    </>
  )
}

export function isContainer(snapshot: Snapshot): snapshot is Container {
  return snapshot.type !== "string" && snapshot.type !== "literal" && snapshot.type !== "special"
}

function childrenOf(snapshot: Container): [string, Snapshot][] {
  if (snapshot.type === "array") return snapshot.items.map((item, index) => [String(index), item])
  if (snapshot.type === "map") return snapshot.entries.map(([key, value]) => [previewSnapshot(key), value])
  return snapshot.entries
}

function summary(snapshot: Container) {
  if (snapshot.type === "error") return snapshot.text
  if (snapshot.type === "object") return snapshot.name || "Object"
  const { length } = snapshot.type === "array" ? snapshot.items : snapshot.entries
  return `${snapshot.name || "Array"}(${length + snapshot.more})`
}
