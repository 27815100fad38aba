import { useEffect, useRef } from "react"
import type { monaco } from "./monaco"

/** Vim's keys in the editor for as long as it is there; it says their mode, or why there are none. */
export function VimBar({ editor }: { editor: monaco.editor.IStandaloneCodeEditor }) {
  const bar = useRef<HTMLDivElement>(null)

  useEffect(() => {
    let stop = () => {}
    let isOver = false
    import("./vim").then(
      ({ startVim }) => {
        if (!isOver && bar.current) stop = startVim(editor, bar.current)
      },
      () => bar.current?.replaceChildren("Vim’s keys could not be loaded. Check the connection and reload the page."),
    )
    return () => {
      isOver = true
      stop()
    }
  }, [editor])

  return (
    <div
      ref={bar}
      role="status"
      className="vim-bar min-h-6 shrink-0 border-line border-t bg-sunken px-3 py-0.5 font-mono text-2xs text-muted"
    />
  )
}
