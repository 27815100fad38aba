import { type ChangeEvent, useRef } from "react"
import { openFiles } from "@/lib/playground/transfer/open-files"
import { Button } from "../../ui/button"

/** Chooses files of this computer, and opens them. */
export function OpenFile({ onProblem }: { onProblem: (message: string) => void }) {
  const input = useRef<HTMLInputElement>(null)

  function open({ target }: ChangeEvent<HTMLInputElement>) {
    const files = [...(target.files ?? [])]
    // The same file may be chosen again.
    target.value = ""
    if (files.length > 0) openFiles(files).catch((error: Error) => onProblem(error.message))
  }

  return (
    <>
      <input
        ref={input}
        type="file"
        multiple
        hidden
        aria-label="Files to open"
        accept=".zip,.html,.htm,.css,.js,.jsx,.ts,.tsx"
        onChange={open}
      />
      <Button onClick={() => input.current?.click()}>Open a file…</Button>
    </>
  )
}
