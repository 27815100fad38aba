import type { DragEvent } from "react"
import { complain } from "@/lib/playground/timeline/complain"

/** Lets files be dropped on an element: they are opened, and what could not be is said in the inspector. */
export const fileDrop = {
  onDragOver(event: DragEvent) {
    if (event.dataTransfer.types.includes("Files")) event.preventDefault()
  },
  onDrop(event: DragEvent) {
    const files = [...event.dataTransfer.files]
    if (files.length === 0) return
    event.preventDefault()
    import("@/lib/playground/transfer/open-files")
      .then(({ openFiles }) => openFiles(files))
      .catch((error: Error) => complain(error.message))
  },
}
