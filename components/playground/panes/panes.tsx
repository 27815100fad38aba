import { type ReactNode, useEffect, useRef } from "react"
import { Group, type GroupProps, Panel } from "react-resizable-panels"
import { useStore } from "zustand"
import { type PaneLayout, saveLayout } from "./pane-layout"
import { PaneSeparator } from "./pane-separator"
import { viewStore } from "./view-store"

type PanesProps = {
  /** What the visitor chose before. */
  layout: PaneLayout
  code: ReactNode
  preview: ReactNode
  inspector: ReactNode
  user: ReactNode
}

/**
 * Two rows of two panes, each resizable by pointer and keyboard; two columns where code stands above preview. Where one
 * pane is alone, and on narrow screens, they lie over each other (globals.css). No pane is ever moved in the document, as
 * that would reload the preview.
 */
export function Panes({ layout, code, preview, inspector, user }: PanesProps) {
  const saved = useRef(layout)
  const view = useStore(viewStore, (state) => state.view)
  const arrangement = useStore(viewStore, (state) => state.arrangement) ?? layout.arrangement
  const isStacked = arrangement === "stacked"
  const [rows, row] = isStacked ? (["horizontal", "vertical"] as const) : (["vertical", "horizontal"] as const)
  const isAlone = arrangement === "code" || arrangement === "preview"

  useEffect(() => viewStore.setState({ arrangement: saved.current.arrangement }), [])

  useEffect(() => {
    if (arrangement !== saved.current.arrangement) save({ arrangement })
  })

  function save(changed: Partial<PaneLayout>) {
    saved.current = { ...saved.current, ...changed }
    saveLayout(saved.current)
  }

  function remembered(id: string): GroupProps {
    return {
      id,
      defaultLayout: layout.sizes[id],
      onLayoutChanged: (sizes, { isUserInteraction }) => {
        // Panes also change size with the window, and lose it on narrow screens.
        if (isUserInteraction) save({ sizes: { ...saved.current.sizes, [id]: sizes } })
      },
    }
  }

  return (
    <div className="panes relative min-h-0 flex-1" data-one={isAlone || undefined}>
      <Group {...remembered("rows")} orientation={rows}>
        <Panel id="top" data-row minSize={isStacked ? 280 : 120} defaultSize="58">
          <Group {...remembered("top-row")} orientation={row}>
            <Panel
              id="code"
              data-shown={view === "code"}
              data-alone={arrangement === "code"}
              minSize={isStacked ? 120 : 240}
              defaultSize="50"
            >
              {code}
            </Panel>
            <PaneSeparator label="Resize code and preview" orientation={rows} />
            <Panel
              id="preview"
              data-shown={view === "preview"}
              data-alone={arrangement === "preview"}
              minSize={isStacked ? 120 : 240}
              defaultSize="50"
            >
              {preview}
            </Panel>
          </Group>
        </Panel>
        <PaneSeparator
          label={isStacked ? "Resize the left and the right panes" : "Resize the upper and the lower panes"}
          orientation={row}
        />
        <Panel id="bottom" data-row minSize={isStacked ? 280 : 80} defaultSize="42">
          <Group {...remembered("bottom-row")} orientation={row}>
            <Panel
              id="inspector"
              data-shown={view === "inspector"}
              data-alone={false}
              minSize={isStacked ? 120 : 280}
              defaultSize="66"
            >
              {inspector}
            </Panel>
            <PaneSeparator label="Resize inspector and current user" orientation={rows} />
            <Panel
              id="user"
              data-shown={view === "user"}
              data-alone={false}
              minSize={isStacked ? 120 : 200}
              defaultSize="34"
            >
              {user}
            </Panel>
          </Group>
        </Panel>
      </Group>
    </div>
  )
}
