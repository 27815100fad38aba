import { type ClipboardEvent, useEffect, useEffectEvent, useRef, useState } from "react"
import { bringsFiles, pastedFiles } from "@/lib/contract/composing"

type FilesOptions = { isBusy: boolean; onFiles: (files: File[]) => void }

/** Takes files that are dropped anywhere on the conversation, or pasted into the field. */
export function useFiles({ isBusy, onFiles }: FilesOptions) {
  const place = useRef<HTMLFormElement>(null)
  const [isOver, setOver] = useState(false)

  const onDragOver = useEffectEvent((event: DragEvent) => {
    if (!event.dataTransfer || !bringsFiles(event.dataTransfer)) return
    // Without it the file would open in place of the inbox.
    event.preventDefault()
    event.dataTransfer.dropEffect = isBusy ? "none" : "copy"
    setOver(!isBusy)
  })
  const onDrop = useEffectEvent((event: DragEvent) => {
    setOver(false)
    if (!bringsFiles(event.dataTransfer)) return
    event.preventDefault()
    const files = [...(event.dataTransfer?.files ?? [])]
    if (files.length > 0 && !isBusy) onFiles(files)
  })

  useEffect(() => {
    const pane = place.current?.closest<HTMLElement>("[data-pane]")
    const onDragLeave = ({ relatedTarget }: DragEvent) => {
      if (!(relatedTarget instanceof Node && pane?.contains(relatedTarget))) setOver(false)
    }
    const listening = new AbortController()
    const { signal } = listening
    pane?.addEventListener("dragover", (event) => onDragOver(event), { signal })
    pane?.addEventListener("drop", (event) => onDrop(event), { signal })
    pane?.addEventListener("dragleave", onDragLeave, { signal })
    return () => listening.abort()
  }, [])

  return {
    place,
    isOver,
    onPaste(event: ClipboardEvent): void {
      const files = pastedFiles(event.clipboardData)
      if (files.length === 0) return
      event.preventDefault()
      if (!isBusy) onFiles(files)
    },
  }
}
