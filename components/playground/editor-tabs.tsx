import { Tabs } from "radix-ui"
import { useEffect, useState } from "react"
import { type Pane, type Project, panes } from "@/lib/contract/project"
import { revealStore } from "@/lib/playground/reveal"
import { EditorArea } from "./editor-area"
import { paneNames } from "./pane-names"
import { ProblemsLink } from "./problems-link"

/** The panes of the project, script first. */
export function EditorTabs({ initial }: { initial: Project }) {
  const [current, setCurrent] = useState<Pane>("script")

  useEffect(() => revealStore.subscribe(({ request }) => request && setCurrent(request.place.pane)), [])

  return (
    <Tabs.Root
      value={current}
      onValueChange={(value) => setCurrent(panes.find((pane) => pane === value) ?? current)}
      className="flex h-full min-w-0 flex-col bg-surface"
    >
      <div className="flex h-9 shrink-0 items-center border-line border-b pr-3 pl-1 max-md:h-12">
        <Tabs.List aria-label="Code" className="flex h-full">
          {panes.map((pane) => (
            <Tabs.Trigger
              key={pane}
              value={pane}
              className="-mb-px h-9 border-transparent border-b-2 px-3 text-muted text-xs hover:text-text focus-visible:-outline-offset-2 data-[state=active]:border-accent data-[state=active]:font-medium data-[state=active]:text-text max-md:h-12"
            >
              {paneNames[pane]}
            </Tabs.Trigger>
          ))}
        </Tabs.List>
        <ProblemsLink />
      </div>
      {/* One panel for all tabs: the editor in it stays and changes its text. */}
      <Tabs.Content value={current} tabIndex={-1} className="min-h-0 flex-1 outline-none">
        <EditorArea pane={current} initial={initial} />
      </Tabs.Content>
    </Tabs.Root>
  )
}
