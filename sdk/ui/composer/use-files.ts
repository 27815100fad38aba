import { useEffect, useRef, useState } from "preact/hooks"
import { bringsFiles, pastedFiles } from "../../../lib/contract/composing"

/** Takes files that are dropped anywhere on the panel, or pasted. `place` goes to an element in it. */
export function useFiles(onFiles: (files: File[]) => void) {
  const place = useRef<HTMLElement & HTMLDivElement & HTMLFormElement>(null)
  const take = useRef(onFiles)
  take.current = onFiles
  const [isOver, setOver] = useState(false)

  useEffect(() => {
    const panel = place.current?.closest<HTMLElement>(".panel")
    const onDragOver = ({ dataTransfer }: DragEvent) => {
      if (!dataTransfer || !bringsFiles(dataTransfer)) return
      dataTransfer.dropEffect = "copy"
      setOver(true)
    }
    const onDragLeave = ({ relatedTarget }: DragEvent) => {
      if (!panel?.contains(relatedTarget as Node | null)) setOver(false)
    }
    const onDrop = ({ dataTransfer }: DragEvent) => {
      setOver(false)
      const files = [...(dataTransfer?.files ?? [])]
      if (files.length > 0) take.current(files)
    }
    panel?.addEventListener("dragover", onDragOver)
    panel?.addEventListener("dragleave", onDragLeave)
    panel?.addEventListener("drop", onDrop)
    return () => {
      panel?.removeEventListener("dragover", onDragOver)
      panel?.removeEventListener("dragleave", onDragLeave)
      panel?.removeEventListener("drop", onDrop)
    }
  }, [])

  return {
    place,
    isOver,
    onPaste(event: ClipboardEvent): void {
      const files = pastedFiles(event.clipboardData)
      if (files.length === 0) return
      event.preventDefault()
      onFiles(files)
    },
  }
}

/** For the panel itself: a file that nobody on the screen takes must not open in place of the page. */
export function refuseFiles(event: DragEvent): void {
  if (!event.dataTransfer || !bringsFiles(event.dataTransfer)) return
  event.preventDefault()
  event.dataTransfer.dropEffect = "none"
}
