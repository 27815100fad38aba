import { ChevronRight } from "lucide-react"
import { useState } from "react"
import type { Snapshot } from "@/lib/contract/frame/snapshot"
import { LongString } from "./long-string"
import { ValueText } from "./value-text"

type Container = Extract<Snapshot, { type: "object" | "array" }>
type ValueNodeProps = { name?: string; snapshot: Container; isOpenAtFirst?: boolean }

/** One object or array, and beneath it what it holds. */
export function ValueNode({ name, snapshot, isOpenAtFirst = false }: ValueNodeProps) {
  const [isOpen, setOpen] = useState(isOpenAtFirst)
  const children = childrenOf(snapshot)

  if (children.length === 0) return <Leaf name={name} snapshot={snapshot} />
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
          {children.map(([key, child]) => (
            <li key={key}>
              {child.type === "object" || child.type === "array" ? (
                <ValueNode name={key} snapshot={child} />
              ) : (
                <Leaf name={key} snapshot={child} />
              )}
            </li>
          ))}
          {snapshot.more > 0 && <li className="pl-3.5 text-muted">… {snapshot.more} more</li>}
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

function childrenOf(snapshot: Container): [string, Snapshot][] {
  if (snapshot.type === "object") return snapshot.entries
  return snapshot.items.map((item, index) => [String(index), item])
}

function summary(snapshot: Container) {
  if (snapshot.type === "object") return snapshot.name || "Object"
  return `${snapshot.name || "Array"}(${snapshot.items.length + snapshot.more})`
}
