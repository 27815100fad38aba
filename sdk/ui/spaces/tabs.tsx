import type { SpaceName } from "../../../lib/contract/names"
import { unreadCount } from "../../state/unread"
import { Icon } from "../parts/icon"
import type { View } from "../view"
import { count, words } from "../words/words"

/** The spaces of the Messenger, at the foot of each. With one there is nothing to choose. */
export function Tabs({ state, act, current }: View & { current: SpaceName }) {
  const spaces = state.workspace?.spaces ?? []
  if (spaces.length < 2) return null
  return (
    <nav class="tabs" aria-label={words.messenger} data-many={spaces.length > 4}>
      {spaces.map((name) => (
        <Tab
          key={name}
          name={name}
          isCurrent={name === current}
          unread={name === "messages" ? unreadCount(state) : 0}
          act={act}
        />
      ))}
    </nav>
  )
}

type TabProps = Pick<View, "act"> & { name: SpaceName; isCurrent: boolean; unread: number }

function Tab({ name, isCurrent, unread, act }: TabProps) {
  return (
    <button type="button" class="tab" aria-current={isCurrent ? "page" : undefined} onClick={() => act.showSpace(name)}>
      <span class="tab-icon">
        <Icon name={name} size={22} />
        {unread > 0 && (
          <span class="badge tab-badge">
            <span aria-hidden="true">{unread > 9 ? "9+" : unread}</span>
            <span class="unseen">{count(words.unread, unread)}</span>
          </span>
        )}
      </span>
      <span class="tab-label">{words[name]}</span>
    </button>
  )
}
