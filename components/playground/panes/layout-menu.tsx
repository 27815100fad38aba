import { Columns2, PanelTop, Rows2, SquareCode } from "lucide-react"
import { useStore } from "zustand"
import { IconButton } from "../../ui/icon-button"
import { Menu, MenuChoices, MenuItem } from "../../ui/overlay/menu"
import { useOverlay } from "../../ui/overlay/overlay"
import { openPreviewTab } from "../commands/open-preview-tab"
import { type Arrangement, arrangementNames, arrangements } from "./arrangement"
import { viewStore } from "./view-store"

const icons = { side: Columns2, stacked: Rows2, preview: PanelTop, code: SquareCode } satisfies Record<
  Arrangement,
  unknown
>

const choices = arrangements.map((value) => ({ value, label: arrangementNames[value] }))

/** How the panes stand. */
export function LayoutMenu() {
  const { overlay, trigger, hasOpened } = useOverlay("menu")
  const arrangement = useStore(viewStore, (state) => state.arrangement) ?? "side"
  return (
    <>
      <IconButton label={`Layout: ${arrangementNames[arrangement]}`} icon={icons[arrangement]} {...trigger} />
      {hasOpened && (
        <Menu label="Layout" overlay={overlay}>
          <MenuItem text="Preview in a tab of its own" onPress={() => void openPreviewTab()} />
          <MenuChoices
            choices={choices}
            value={arrangement}
            onChange={(arrangement) => {
              viewStore.setState({ arrangement })
              overlay.close()
            }}
          />
        </Menu>
      )}
    </>
  )
}
