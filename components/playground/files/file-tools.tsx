import { useStore } from "zustand"
import { isPane } from "@/lib/contract/playground/parts"
import { viewStore } from "../panes/view-store"
import { AddFile } from "./add-file"
import { DeletedNotice } from "./deleted-notice"
import { FileMenu } from "./file-menu"

/** What can be done with files, beside their tabs. */
export function FileTools() {
  const { part, showsBundled } = useStore(viewStore)
  return (
    <>
      <AddFile />
      {!isPane(part) && !showsBundled && <FileMenu key={part} name={part} />}
      <DeletedNotice />
    </>
  )
}
