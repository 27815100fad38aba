import { Paperclip } from "lucide-react"
import { useRef } from "react"
import { IconButton } from "../../ui/icon-button"

type FilePickerProps = { isDisabled: boolean; onPick: (files: File[]) => void }

/** A button that opens the system's choice of files. */
export function FilePicker({ isDisabled, onPick }: FilePickerProps) {
  const input = useRef<HTMLInputElement>(null)
  return (
    <>
      <IconButton label="Attach files" icon={Paperclip} disabled={isDisabled} onClick={() => input.current?.click()} />
      <input
        ref={input}
        type="file"
        multiple
        hidden
        aria-label="Files"
        onChange={({ target }) => {
          onPick([...(target.files ?? [])])
          // So that the same file can be chosen again.
          target.value = ""
        }}
      />
    </>
  )
}
