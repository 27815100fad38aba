import { LoaderCircle, WandSparkles } from "lucide-react"
import { useStore } from "zustand"
import { IconButton } from "../../ui/icon-button"
import { FormatNotice } from "./format-notice"
import { formatPane } from "./format-pane"
import { formatStore } from "./format-store"

/** The button, and what is said where it could do nothing. */
export function FormatTools() {
  return (
    <>
      <FormatButton />
      <FormatNotice />
    </>
  )
}

function FormatButton() {
  const isFormatting = useStore(formatStore, (state) => state.isFormatting)
  return (
    <IconButton
      label="Format (Shift + Alt + F)"
      icon={isFormatting ? LoaderCircle : WandSparkles}
      aria-busy={isFormatting}
      className={isFormatting ? "[&>svg]:animate-spin" : ""}
      // A press takes no focus from the text.
      onPointerDown={(event) => event.preventDefault()}
      onClick={() => void formatPane()}
    />
  )
}
