import { useEffect, useId, useState } from "react"
import { type Pane, type Project, panes } from "@/lib/contract/project"
import { revealStore } from "@/lib/playground/timeline/reveal"
import { TabList, tabId } from "../../ui/tab-list"
import { EditorArea } from "./editor-area"
import { paneNames } from "./pane-names"
import { ProblemsLink } from "./problems-link"

const tabs = panes.map((pane) => ({ value: pane, label: paneNames[pane] }))

/** The panes of the project, script first. One panel serves all: the editor in it stays and changes its text. */
export function EditorTabs({ initial }: { initial: Project }) {
  const [current, setCurrent] = useState<Pane>("script")
  const panelId = useId()

  useEffect(() => revealStore.subscribe(({ request }) => request && setCurrent(request.place.pane)), [])

  return (
    <div className="flex h-full min-w-0 flex-col bg-surface">
      <div className="flex h-9 shrink-0 items-center border-line border-b pr-3 pl-1 max-md:h-12">
        <TabList label="Code" tabs={tabs} current={current} onChange={setCurrent} panelId={panelId} />
        <ProblemsLink />
      </div>
      <div role="tabpanel" id={panelId} aria-labelledby={tabId(panelId, current)} className="min-h-0 flex-1">
        <EditorArea pane={current} initial={initial} />
      </div>
    </div>
  )
}
