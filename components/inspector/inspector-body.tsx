import { Eraser } from "lucide-react"
import dynamic from "next/dynamic"
import { useState } from "react"
import { timelineStore } from "@/lib/playground/timeline/timeline"
import { Segmented } from "../ui/fields/segmented"
import { IconButton } from "../ui/icon-button"
import { PaneBar } from "../ui/pane-bar"
import { type EntryKind, hasConsole, type Level } from "./filter-entries"
import { ConsoleInput } from "./input/console-input"
import { InspectorEmpty } from "./inspector-empty"
import { LevelFilter } from "./level-filter"
import { Timeline } from "./timeline"
import { useShownEntries, useTimeline } from "./use-timeline"

const FaultsTool = dynamic(() => import("./faults/faults-tool").then((module) => module.FaultsTool), { ssr: false })
const CopyTestTool = dynamic(() => import("./copy-test/copy-test-tool").then((module) => module.CopyTestTool), {
  ssr: false,
})

const kinds = [
  { value: "all", label: "All" },
  { value: "calls", label: "Calls" },
  { value: "console", label: "Console" },
  { value: "errors", label: "Errors" },
] as const satisfies { value: EntryKind; label: string }[]

const noLevels: ReadonlySet<Level> = new Set()

export function InspectorBody() {
  const { entries, dropped, errors } = useTimeline()
  const [kind, setKind] = useState<EntryKind>("all")
  const [text, setText] = useState("")
  const [hiddenLevels, setHiddenLevels] = useState<ReadonlySet<Level>>(noLevels)
  const [pressed, setPressed] = useState<ReadonlySet<number>>(new Set())
  const shown = useShownEntries({ kind, text, hiddenLevels, pressed })
  const hidden = shown.hidden()

  function showAll() {
    setText("")
    setHiddenLevels(noLevels)
  }

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
        {hasConsole(kind) && <LevelFilter hidden={hiddenLevels} onChange={setHiddenLevels} />}
        <span className="ml-auto max-md:hidden" />
        <p role="status" className={errors > 0 ? "text-bad max-lg:sr-only" : "sr-only"}>
          {errors > 0 && (errors === 1 ? "1 error" : `${errors} errors`)}
        </p>
        {/* Where there is no room for it, it is among the commands. */}
        <span className="flex max-md:hidden">
          <CopyTestTool />
        </span>
        <FaultsTool />
        <IconButton label="Clear the inspector" icon={Eraser} onClick={timelineStore.getState().clear} />
      </PaneBar>
      {hidden > 0 && (
        <p className="flex items-center gap-3 border-line border-b px-3 py-1 text-2xs text-muted">
          {hidden} hidden
          <button
            type="button"
            onClick={showAll}
            className="text-accent underline-offset-2 hover:underline max-md:-my-1 max-md:py-3"
          >
            Show all
          </button>
        </p>
      )}
      {dropped > 0 && (
        <p className="border-line border-b px-3 py-1 text-2xs text-muted">
          {dropped} older entries made room for these.
        </p>
      )}
      {shown.length > 0 ? (
        <Timeline entries={shown} pressed={pressed} onPress={setPressed} />
      ) : (
        <InspectorEmpty isFiltered={entries.length > 0} />
      )}
      {hasConsole(kind) && <ConsoleInput />}
    </>
  )
}
