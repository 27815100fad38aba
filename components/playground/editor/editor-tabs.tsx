import { useEffect, useState } from "react"
import { type Pane, type Project, panes } from "@/lib/contract/playground/project"
import { revealStore } from "@/lib/playground/timeline/reveal"
import { Tabs } from "../../ui/tabs"
import { EditorArea } from "./editor-area"
import { paneNames } from "./pane-names"
import { ProblemsLink } from "./problems-link"
import { SizeNotice } from "./size-notice"

const tabs = panes.map((pane) => ({ value: pane, label: paneNames[pane] }))

const aside = (
  <div className="ml-auto flex min-w-0 items-center gap-3">
    <SizeNotice />
    <ProblemsLink />
  </div>
)

/** The panes of the project, script first. One panel serves all: the editor in it stays and changes its text. */
export function EditorTabs({ initial }: { initial: Project }) {
  const [current, setCurrent] = useState<Pane>("script")

  useEffect(() => revealStore.subscribe(({ request }) => request && setCurrent(request.place.pane)), [])

  return (
    <Tabs label="Code" tabs={tabs} current={current} onChange={setCurrent} aside={aside}>
      <EditorArea pane={current} initial={initial} />
    </Tabs>
  )
}
