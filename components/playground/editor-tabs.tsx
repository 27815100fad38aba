import { Tabs } from "radix-ui"
import { useEffect, useState } from "react"
import { type Pane, type Project, panes } from "@/lib/contract/project"
import { revealStore } from "@/lib/playground/reveal"
import { EditorPane } from "./editor-pane"
import { paneNames } from "./pane-names"
import { ProblemsLink } from "./problems-link"

/** The panes of the project. A pane that was shown once stays, so that its editor keeps its place. */
export function EditorTabs({ initial }: { initial: Project }) {
  const [current, setCurrent] = useState<Pane>("script")
  const [visited, setVisited] = useState<readonly Pane[]>(["script"])

  function show(pane: Pane) {
    setCurrent(pane)
    setVisited((before) => (before.includes(pane) ? before : [...before, pane]))
  }

  useEffect(() => revealStore.subscribe(({ request }) => request && show(request.place.pane)), [])

  return (
    <Tabs.Root
      value={current}
      onValueChange={(value) => show(panes.find((pane) => pane === value) ?? current)}
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
      {panes.map((pane) => (
        <Tabs.Content
          key={pane}
          value={pane}
          forceMount
          tabIndex={-1}
          className="min-h-0 flex-1 outline-none data-[state=inactive]:hidden"
        >
          {visited.includes(pane) && <EditorPane pane={pane} initialText={initial[pane]} />}
        </Tabs.Content>
      ))}
    </Tabs.Root>
  )
}
