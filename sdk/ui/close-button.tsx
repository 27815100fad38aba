import { close } from "../panel"
import { CloseIcon } from "./icons"
import type { View } from "./view"
import { words } from "./words"

/** Shown where the launcher is not: full screen, and when the page hides it. */
export function CloseButton({ call }: Pick<View, "call">) {
  return (
    <button type="button" class="icon-button close" aria-label={words.close} onClick={() => close(call)}>
      <CloseIcon />
    </button>
  )
}
