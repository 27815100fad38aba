import { type ReactNode, useRef } from "react"
import { Group, type GroupProps, Panel } from "react-resizable-panels"
import { type PaneLayouts, saveLayouts } from "./pane-layouts"
import { PaneSeparator } from "./pane-separator"
import type { View } from "./view-switch"

type PanesProps = {
  /** Sizes that the visitor chose before. */
  layouts: PaneLayouts
  /** The pane that shows where there is room for one only. */
  view: View
  code: ReactNode
  preview: ReactNode
  inspector: ReactNode
  user: ReactNode
}

/** Two rows of two panes, each resizable by pointer and keyboard. Narrow screens lay them over each other (globals.css). */
export function Panes({ layouts, view, code, preview, inspector, user }: PanesProps) {
  const saved = useRef(layouts)

  function remembered(id: string): GroupProps {
    return {
      id,
      defaultLayout: layouts[id],
      onLayoutChanged: (layout, { isUserInteraction }) => {
        // Panes also change size with the window, and lose it on narrow screens.
        if (!isUserInteraction) return
        saved.current = { ...saved.current, [id]: layout }
        saveLayouts(saved.current)
      },
    }
  }

  return (
    <div className="panes relative min-h-0 flex-1">
      <Group {...remembered("rows")} orientation="vertical">
        <Panel id="top" data-row minSize={120} defaultSize="58">
          <Group {...remembered("top-row")}>
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
          <Group {...remembered("bottom-row")}>
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
