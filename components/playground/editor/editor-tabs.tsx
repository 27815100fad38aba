import dynamic from "next/dynamic"
import { useStore } from "zustand"
import { partsOf } from "@/lib/contract/playground/parts"
import type { Project } from "@/lib/contract/playground/project"
import { nameOfPart } from "@/lib/playground/project/part-names"
import { projectStore } from "@/lib/playground/project/project"
import { Tabs } from "../../ui/tabs"
import { viewStore } from "../panes/view-store"
import { EditorArea } from "./editor-area"
import { useHasStarted } from "./has-started"
import { ProblemsLink } from "./problems-link"
import { SizeNotice } from "./size-notice"

const FormatTools = dynamic(() => import("../format/format-tools").then((module) => module.FormatTools), { ssr: false })
const FileTools = dynamic(() => import("../files/file-tools").then((module) => module.FileTools), { ssr: false })
const SettingsButton = dynamic(() => import("../settings/settings-button").then((module) => module.SettingsButton), {
  ssr: false,
})
const Bundled = dynamic(() => import("./bundled").then((module) => module.Bundled), { ssr: false })

/** The texts of the project, and what became of them. One panel serves all: the editor in it stays and changes its text. */
export function EditorTabs({ initial }: { initial: Project }) {
  const { part, showsBundled } = useStore(viewStore)
  const named = useStore(projectStore, (state) => (state.generation === 0 ? initial : state).named)
  const hasStarted = useHasStarted()
  const tabs = [
    ...partsOf({ named }).map((value) => ({ value: value as string, label: nameOfPart(value) })),
    ...(hasStarted ? [{ value: bundledTab, label: "Bundled" }] : []),
  ]
  const aside = (
    <>
      {hasStarted && <FileTools />}
      <div className="ml-auto flex max-w-3/5 shrink-0 items-center gap-3">
        <SizeNotice />
        <ProblemsLink />
        {hasStarted && (
          <div className="flex shrink-0 items-center">
            <SettingsButton />
            {!showsBundled && <FormatTools />}
          </div>
        )}
      </div>
    </>
  )
  return (
    <Tabs label="Code" tabs={tabs} current={showsBundled ? bundledTab : part} onChange={show} aside={aside}>
      <div className="relative h-full">
        <div className={`h-full ${showsBundled ? "invisible" : ""}`}>
          <EditorArea part={part} initial={initial} />
        </div>
        {showsBundled && <Bundled />}
      </div>
    </Tabs>
  )
}

/** No file is called so: names have a point. */
const bundledTab = "bundled"

function show(tab: string) {
  const part = partsOf(projectStore.getState()).find((known) => known === tab)
  viewStore.setState(part ? { part, showsBundled: false } : { showsBundled: true })
}
