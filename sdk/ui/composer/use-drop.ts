import { useState } from "preact/hooks"

/** Files that are dropped on an element, or pasted into it. */
export function useDrop(onFiles: (files: File[]) => void) {
  const [isOver, setOver] = useState(false)

  return {
    isOver,
    handlers: {
      onDragOver(event: DragEvent): void {
        if (!event.dataTransfer?.types.includes("Files")) return
        event.preventDefault()
        setOver(true)
      },
      onDragLeave(event: DragEvent): void {
        const isInside = (event.currentTarget as Element).contains(event.relatedTarget as Node | null)
        if (!isInside) setOver(false)
      },
      onDrop(event: DragEvent): void {
        setOver(false)
        const files = Array.from(event.dataTransfer?.files ?? [])
        if (files.length === 0) return
        event.preventDefault()
        onFiles(files)
      },
    },
    onPaste(event: ClipboardEvent): void {
      const files = Array.from(event.clipboardData?.files ?? [])
      if (files.length === 0) return
      event.preventDefault()
      onFiles(files)
    },
  }
}
