import { defaultRangeExtractor, observeElementRect, useVirtualizer } from "@tanstack/react-virtual"
import { type KeyboardEvent, type RefObject, useRef, useState } from "react"
import { flushSync } from "react-dom"
import type { ConversationResource } from "@/lib/contract/playground/inbox"
import { useMinute } from "../use-minute"
import { ConversationRow } from "./conversation-row"
import { moveTarget } from "./move-target"

/** Height of a row that was not drawn yet. */
const usualHeight = 63

/** What is drawn before the list knows its height, as under a conversation on a narrow screen. */
const firstRect = { width: 0, height: 10 * usualHeight }

type ConversationRowsProps = {
  scroller: RefObject<HTMLElement | null>
  conversations: ConversationResource[]
  hasMore: boolean
  /** Id of the conversation that is open. */
  openId: string | null
}

/** The rows, of which only those in sight are drawn, and those that have or will get the focus: arrows or j and k move it. */
export function ConversationRows({ scroller, conversations, hasMore, openId }: ConversationRowsProps) {
  const list = useRef<HTMLUListElement>(null)
  const now = useMinute()
  const [focusedId, setFocusedId] = useState<string | null>(null)
  const kept = [openId, focusedId].map((id) => conversations.findIndex((conversation) => conversation.id === id))
  const rows = useVirtualizer({
    count: conversations.length,
    getScrollElement: () => scroller.current,
    estimateSize: () => usualHeight,
    getItemKey: (index) => conversations[index]?.id ?? index,
    overscan: 8,
    initialRect: firstRect,
    // A list that is hidden keeps its rows: the focus comes back to one of them as it is shown again.
    observeElementRect: (rows, report) => observeElementRect(rows, (rect) => rect.height > 0 && report(rect)),
    rangeExtractor: (range) =>
      [...new Set([...defaultRangeExtractor(range), ...kept.filter((index) => index >= 0)])].sort((a, b) => a - b),
  })

  function move(event: KeyboardEvent) {
    const index = conversations.findIndex(({ id }) => id === focusedId)
    const target = conversations[moveTarget(event, { index, last: conversations.length - 1 }) ?? -1]
    if (!target) return
    event.preventDefault()
    // It has to be drawn to get the focus.
    flushSync(() => setFocusedId(target.id))
    list.current?.querySelector<HTMLElement>(`[data-conversation="${CSS.escape(target.id)}"]`)?.focus()
  }

  return (
    <ul
      ref={list}
      onKeyDown={move}
      onFocus={({ target }) => setFocusedId(target.dataset.conversation ?? null)}
      className="relative empty:hidden"
      style={{ height: rows.getTotalSize() }}
    >
      {rows.getVirtualItems().map(({ key, index, start }) => {
        const conversation = conversations[index]
        if (!conversation) return null
        return (
          <li
            key={key}
            ref={rows.measureElement}
            data-index={index}
            aria-setsize={hasMore ? -1 : conversations.length}
            aria-posinset={index + 1}
            className="absolute inset-x-0 top-0 border-line border-b"
            style={{ transform: `translateY(${start}px)` }}
          >
            <ConversationRow conversation={conversation} isOpen={conversation.id === openId} now={now} />
          </li>
        )
      })}
    </ul>
  )
}
