import type { View } from "../view"
import { words } from "../words/words"
import { Icon } from "./icon"

/** Shown where the launcher is not: full screen, and when the page hides it. */
export function CloseButton({ act }: Pick<View, "act">) {
  return (
    <button type="button" class="icon-button close" aria-label={words.close} onClick={() => act.close()}>
      <Icon name="close" size={18} />
    </button>
  )
}
