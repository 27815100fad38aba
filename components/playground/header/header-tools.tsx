import { Command, LayoutList } from "lucide-react"
import type { ComponentProps } from "react"
import { IconButton } from "../../ui/icon-button"
import { Commands } from "../commands/commands"
import { showOverlay } from "../commands/overlay-store"
import { LayoutMenu } from "../panes/layout-menu"

/** What nobody needs before there is a preview. Narrow screens show one pane at a time, so nothing is arranged there. */
export function HeaderTools(props: ComponentProps<typeof Commands>) {
  return (
    <>
      <span className="flex max-md:hidden">
        <IconButton label="Search examples" icon={LayoutList} onClick={() => showOverlay("examples")} />
      </span>
      <IconButton label="Commands (Ctrl/⌘ + K)" icon={Command} onClick={() => showOverlay("palette")} />
      <span className="flex max-md:hidden">
        <LayoutMenu />
      </span>
      <Commands {...props} />
    </>
  )
}
