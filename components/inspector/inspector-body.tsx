import { Eraser } from "lucide-react"
import { useMemo, useState } from "react"
import { timelineStore } from "@/lib/playground/timeline/timeline"
import { IconButton } from "../ui/icon-button"
import { PaneBar } from "../ui/pane-bar"
import { Segmented } from "../ui/segmented"
import { type EntryKind, filterEntries } from "./filter-entries"
import { InspectorEmpty } from "./inspector-empty"
import { Timeline } from "./timeline"
import { useTimeline } from "./use-timeline"

const kinds = [
  { value: "all", label: "All" },
  { value: "calls", label: "Calls" },
  { value: "console", label: "Console" },
  { value: "errors", label: "Errors" },
] as const satisfies { value: EntryKind; label: string }[]

export function InspectorBody() {
  const { entries, dropped } = useTimeline()
  const [kind, setKind] = useState<EntryKind>("all")
  const [text, setText] = useState("")
  const shown = useMemo(() => filterEntries(entries, { kind, text }), [entries, kind, text])
  const errorCount = useMemo(() => filterEntries(entries, { kind: "errors", text: "" }).length, [entries])

  return (
    <>
      <PaneBar>
        <h2 className="font-semibold max-md:sr-only">Inspector</h2>
        <Segmented label="Show" options={kinds} value={kind} onChange={setKind} />
        <input
          type="search"
          aria-label="Filter the inspector"
          placeholder="Filter"
          value={text}
          onChange={(event) => setText(event.target.value)}
          className="h-6.5 min-w-0 max-w-56 flex-1 rounded-md border border-line bg-surface px-2 text-xs placeholder:text-muted max-md:h-10"
        />
        <span className="ml-auto" />
        <p role="status" className={errorCount > 0 ? "text-bad max-lg:sr-only" : "sr-only"}>
          {errorCount > 0 && (errorCount === 1 ? "1 error" : `${errorCount} errors`)}
        </p>
        <IconButton label="Clear the inspector" icon={Eraser} onClick={timelineStore.getState().clear} />
      </PaneBar>
      {dropped > 0 && (
        <p className="border-line border-b px-3 py-1 text-2xs text-muted">
          {dropped} older entries made room for these.
        </p>
      )}
      {shown.length > 0 ? <Timeline entries={shown} /> : <InspectorEmpty isFiltered={entries.length > 0} />}
    </>
  )
}
