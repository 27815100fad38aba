import type { ComponentChildren } from "preact"
import type { View } from "../view"
import { words } from "../words/words"
import type { Face } from "./author"
import { Avatar } from "./avatar"
import { CloseButton } from "./close-button"
import { Icon } from "./icon"

type BarProps = Pick<View, "act"> & {
  title: string
  subtitle?: ComponentChildren
  face?: Face | null
  /** A space has no way back; whatever was opened from one does. */
  hasBack?: boolean
}

/** The head of every screen but Home: what it is, the way back, and the way out. */
export function Bar({ act, title, subtitle, face, hasBack = false }: BarProps) {
  return (
    <div class="bar">
      {hasBack && (
        <button type="button" class="icon-button" aria-label={words.back} onClick={() => act.back()}>
          <Icon name="back" />
        </button>
      )}
      {face && <Avatar face={face} size={34} />}
      <div class="bar-title">
        <h2>
          <bdi>{title}</bdi>
        </h2>
        {subtitle && <p>{subtitle}</p>}
      </div>
      <CloseButton act={act} />
    </div>
  )
}
