import dynamic from "next/dynamic"
import { useState } from "react"
import { partsOf, textOf } from "@/lib/contract/playground/parts"
import type { Part, Project } from "@/lib/contract/playground/project"
import { isSameSettings } from "@/lib/contract/playground/settings"
import { nameOfPart } from "@/lib/playground/project/part-names"
import { Segmented } from "../../ui/fields/segmented"
import { Skeleton } from "../../ui/skeleton"

const DiffEditor = dynamic(() => import("./diff-editor").then((module) => module.PaneDiff), {
  ssr: false,
  loading: () => <Skeleton lines={6} />,
})

type DiffViewProps = { before: Project; after: Project }

/** What two versions of a project differ in, text by text; it begins with the first that differs. */
export function DiffView({ before, after }: DiffViewProps) {
  const parts = partsOf({ named: { ...before.named, ...after.named } })
  const changed = parts.filter((part) => textOf(before, part) !== textOf(after, part))
  const hasOtherSettings = !isSameSettings(before.settings, after.settings)
  const [chosen, setChosen] = useState<Part | null>(null)
  const part = chosen ?? changed[0] ?? "script"
  const options = parts.map((value) => ({
    value,
    label: changed.includes(value) ? `${nameOfPart(value)} •` : nameOfPart(value),
  }))

  return (
    <div className="flex flex-col gap-2">
      <div className="flex items-center gap-3">
        <Segmented label="Pane" options={options} value={part} onChange={setChosen} />
        <p className="text-muted text-xs">
          {changed.length > 0 ? "• differs" : hasOtherSettings ? "Only the settings differ." : "They are equal."}
        </p>
      </div>
      <div className="h-80 overflow-hidden rounded-md border border-line">
        <DiffEditor part={part} before={textOf(before, part)} after={textOf(after, part)} />
      </div>
    </div>
  )
}
