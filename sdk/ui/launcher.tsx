import { close, open } from "../panel"
import { unreadCount } from "../store"
import { BubbleIcon, ChevronIcon } from "./icons"
import type { View } from "./view"
import { words } from "./words"

/** The round button in the corner, with the number of unread messages. */
export function Launcher({ state, call }: View) {
  const { isOpen } = state
  const unread = unreadCount(state)
  const hasBadge = unread > 0 && !isOpen

  return (
    <button
      type="button"
      id="launcher"
      class="launcher intercom-launcher"
      aria-label={isOpen ? words.close : words.open}
      aria-expanded={isOpen}
      aria-describedby={hasBadge ? "unread" : undefined}
      onClick={() => (isOpen ? close(call) : open(call))}
    >
      <span class="launcher-icon" data-shown={!isOpen}>
        <BubbleIcon />
      </span>
      <span class="launcher-icon" data-shown={isOpen}>
        <ChevronIcon />
      </span>
      {hasBadge && (
        <span class="badge">
          <span aria-hidden="true">{unread > 99 ? "99+" : unread}</span>
          <span id="unread" class="unseen">
            {words.unread(unread)}
          </span>
        </span>
      )}
    </button>
  )
}
