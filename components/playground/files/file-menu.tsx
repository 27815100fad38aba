import { Ellipsis } from "lucide-react"
import { useState } from "react"
import type { FileName } from "@/lib/contract/playground/files"
import { projectStore } from "@/lib/playground/project/project"
import { IconButton } from "../../ui/icon-button"
import { Menu, MenuItem } from "../../ui/overlay/menu"
import { useOverlay } from "../../ui/overlay/overlay"
import { PopoverPanel } from "../../ui/overlay/popover-panel"
import { bringPartIntoView } from "../panes/view-store"
import { deleteFile } from "./deleted"
import { FileForm } from "./file-form"

/** Renames and deletes the file that shows. */
export function FileMenu({ name }: { name: FileName }) {
  const { overlay, trigger } = useOverlay("menu")
  const [isRenaming, setRenaming] = useState(false)
  const renaming = { ...overlay, isOpen: isRenaming, onOpenChange: setRenaming, close: () => setRenaming(false) }

  function rename(next: FileName) {
    setRenaming(false)
    if (next === name) return
    projectStore.getState().rename(name, next)
    bringPartIntoView(next)
  }

  return (
    <>
      <IconButton label={`What to do with ${name}`} icon={Ellipsis} {...trigger} />
      <Menu label={name} overlay={overlay}>
        <MenuItem text="Rename" onPress={() => setRenaming(true)} />
        <MenuItem text="Delete" onPress={() => deleteFile(name)} />
      </Menu>
      <PopoverPanel label={`Rename ${name}`} align="start" className="w-80 p-3" overlay={renaming}>
        <FileForm verb="Rename" renamed={name} onNamed={rename} />
      </PopoverPanel>
    </>
  )
}
