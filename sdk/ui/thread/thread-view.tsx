import type { ComponentChildren } from "preact"
import { Icon } from "../parts/icon"
import { dayName } from "../parts/time"
import type { View } from "../view"
import { count, words } from "../words/words"
import type { Entry } from "./entries"
import { MessageView } from "./message-view"
import { useThreadScroll } from "./use-thread-scroll"

type ThreadProps = Pick<View, "act"> & {
  conversationId: string
  entries: Entry[]
  hasOlder: boolean
  loadOlder(): Promise<void>
  /** What stands after the last message: notices, who is writing. */
  children: ComponentChildren
}

/** The messages of a conversation, the newest in view; earlier ones come when they are scrolled to, or asked for. */
export function ThreadView({ conversationId, entries, hasOlder, loadOlder, children, act }: ThreadProps) {
  const { scroller, content, isAway, missed, isLoading, older, toEnd, onScroll } = useThreadScroll({
    entries,
    hasOlder,
    loadOlder,
  })
  return (
    <div class="thread-frame">
      <div class="scroll thread" ref={scroller} onScroll={onScroll}>
        <div class="thread-content" ref={content}>
          {hasOlder && (
            <button type="button" class="text-button thread-older" disabled={isLoading} onClick={older}>
              {isLoading ? words.loading : words.loadEarlier}
            </button>
          )}
          <ol class="thread-list" data-shows={conversationId}>
            {entries.map((entry) => (
              <li key={entry.key} data-kind={entry.kind}>
                {entry.kind === "message" ? <MessageView entry={entry} act={act} /> : <Divider entry={entry} />}
              </li>
            ))}
          </ol>
          {children}
        </div>
      </div>
      {isAway && (
        <button
          type="button"
          class="jump"
          aria-label={missed > 0 ? `${count(words.newMessages, missed)}. ${words.latest}` : words.latest}
          onClick={toEnd}
        >
          {missed > 0 && <span>{count(words.newMessages, missed)}</span>}
          <Icon name="toEnd" size={16} />
        </button>
      )}
    </div>
  )
}

function Divider({ entry }: { entry: Exclude<Entry, { kind: "message" }> }) {
  if (entry.kind === "unread") return <p class="unread-mark">{words.unreadMark}</p>
  return <h3 class="day">{dayName(entry.at)}</h3>
}
