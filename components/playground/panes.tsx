import type { ReactNode } from "react"
import { Group, Panel } from "react-resizable-panels"
import { PaneSeparator } from "./pane-separator"
import { useSavedLayout } from "./saved-layout"
import type { View } from "./view-switch"

type PanesProps = {
  /** The pane that shows where there is room for one only. */
  view: View
  code: ReactNode
  preview: ReactNode
  inspector: ReactNode
  user: ReactNode
}

/** Two rows of two panes, each resizable by pointer and keyboard. Narrow screens lay them over each other (globals.css). */
export function Panes({ view, code, preview, inspector, user }: PanesProps) {
  return (
    <div className="panes relative min-h-0 flex-1">
      <Group id="rows" orientation="vertical" {...useSavedLayout("rows")}>
        <Panel id="top" data-row minSize={120} defaultSize="58">
          <Group id="top-row" {...useSavedLayout("top-row")}>
            <Panel id="code" data-shown={view === "code"} minSize={240} defaultSize="50">
              {code}
            </Panel>
            <PaneSeparator label="Resize code and preview" orientation="vertical" />
            <Panel id="preview" data-shown={view === "preview"} minSize={240} defaultSize="50">
              {preview}
            </Panel>
          </Group>
        </Panel>
        <PaneSeparator label="Resize the upper and the lower panes" orientation="horizontal" />
        <Panel id="bottom" data-row minSize={80} defaultSize="42">
          <Group id="bottom-row" {...useSavedLayout("bottom-row")}>
            <Panel id="inspector" data-shown={view === "inspector"} minSize={280} defaultSize="66">
              {inspector}
            </Panel>
            <PaneSeparator label="Resize inspector and current user" orientation="vertical" />
            <Panel id="user" data-shown={view === "user"} minSize={200} defaultSize="34">
              {user}
            </Panel>
          </Group>
        </Panel>
      </Group>
    </div>
  )
}
