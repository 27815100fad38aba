import { FilePlus } from "lucide-react"
import { projectStore } from "@/lib/playground/project/project"
import { IconButton } from "../../ui/icon-button"
import { useOverlay } from "../../ui/overlay/overlay"
import { PopoverPanel } from "../../ui/overlay/popover-panel"
import { bringPartIntoView } from "../panes/view-store"
import { FileForm } from "./file-form"

/** Adds a file with nothing in it for the script to import. */
export function AddFile() {
  const { overlay, trigger } = useOverlay("dialog")
  return (
    <>
      <IconButton id="add-file" label="Add a file" icon={FilePlus} {...trigger} />
      <PopoverPanel label="Add a file" align="start" className="w-80 p-3" overlay={overlay}>
        <FileForm
          verb="Add"
          hint="The script imports it by its path: import { total } from &quot;./cart&quot;"
          onNamed={(name) => {
            projectStore.getState().edit(name, name.endsWith(".json") ? "{}\n" : "")
            bringPartIntoView(name)
            overlay.close()
          }}
        />
      </PopoverPanel>
    </>
  )
}
