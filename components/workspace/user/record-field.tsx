import type { ReactNode } from "react"
import type { Thing } from "@/lib/playground/timeline/pointed"
import { usePointedRecord } from "../../inspector/use-pointed"
import { AttributeValue } from "./attribute-value"
import { Flash } from "./flash"

type RecordFieldProps = {
  name: string
  value: unknown
  isCustom?: boolean
  /** What a call that wrote it calls it. */
  thing?: Thing
  children?: ReactNode
}

/** One stored field; custom attributes are told from standard ones by a mark. */
export function RecordField({ name, value, isCustom = false, thing, children }: RecordFieldProps) {
  const pointing = usePointedRecord(thing ?? null)
  return (
    <div {...pointing} className="grid grid-cols-[minmax(6rem,38%)_1fr] gap-3">
      <dt title={isCustom ? `${name}, a custom attribute` : undefined} className="truncate font-mono text-muted">
        <bdi>{name}</bdi>
        {isCustom && (
          <span aria-hidden className="ml-1 text-accent">
            •
          </span>
        )}
      </dt>
      <dd className="min-w-0 break-words">
        <Flash value={value}>{children ?? <AttributeValue value={value} />}</Flash>
      </dd>
    </div>
  )
}
