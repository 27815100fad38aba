import type { ComponentChildren } from "preact"
import { openAt } from "../panel"
import { unreadCount } from "../store"
import { HomeIcon, MessagesIcon } from "./icons"
import type { View } from "./view"
import { words } from "./words"

type SpaceName = "home" | "messages"

/** The spaces of the Messenger, at the foot of each. */
export function Tabs({ state, call, current }: View & { current: SpaceName }) {
  return (
    <nav class="tabs">
      <Tab name="home" isCurrent={current === "home"} label={words.home} call={call}>
        <HomeIcon />
      </Tab>
      <Tab
        name="messages"
        isCurrent={current === "messages"}
        label={words.messages}
        unread={unreadCount(state)}
        call={call}
      >
        <MessagesIcon />
      </Tab>
    </nav>
  )
}

type TabProps = Pick<View, "call"> & {
  name: SpaceName
  isCurrent: boolean
  label: string
  unread?: number
  children: ComponentChildren
}

function Tab({ name, isCurrent, label, unread = 0, call, children }: TabProps) {
  return (
    <button
      type="button"
      class="tab"
      aria-current={isCurrent ? "page" : undefined}
      onClick={() => openAt(call, { name })}
    >
      <span class="tab-icon">
        {children}
        {unread > 0 && (
          <span class="badge tab-badge" aria-hidden="true">
            {unread > 9 ? "9+" : unread}
          </span>
        )}
      </span>
      {label}
    </button>
  )
}
