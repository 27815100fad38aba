import { useVirtualizer } from "@tanstack/react-virtual"
import { type Dispatch, type SetStateAction, type UIEvent, useCallback, useLayoutEffect, useRef } from "react"
import { isOpenEntry } from "./open-entries"
import { TimelineRow } from "./rows/timeline-row"
import type { ShownEntries } from "./shown-entries"

/** Height of a row that was not drawn yet. */
const usualHeight = 29

type TimelineProps = {
  entries: ShownEntries
  /** The rows that somebody pressed (open-entries.ts). */
  pressed: ReadonlySet<number>
  onPress: Dispatch<SetStateAction<ReadonlySet<number>>>
}

/** The entries as a list of which only the visible part is drawn. It follows the newest until the reader scrolls up. */
export function Timeline({ entries, pressed, onPress }: TimelineProps) {
  const scroller = useRef<HTMLDivElement>(null)
  // Another function has the library measure all rows anew.
  const getItemKey = useCallback((index: number) => entries.at(index)?.id ?? index, [entries])
  const toggle = useCallback((id: number) => onPress((pressed) => toggled(pressed, id)), [onPress])
  const rows = useVirtualizer({
    count: entries.length,
    getScrollElement: () => scroller.current,
    estimateSize: () => usualHeight,
    getItemKey,
    overscan: 8,
    anchorTo: "end",
    scrollEndThreshold: usualHeight,
  })

  // Not left to the library's followOnAppend: it lets go where all entries were replaced at once, as a flood does.
  const isFollowing = useRef(true)
  const lastTop = useRef(0)
  const newest = entries.at(-1)?.id
  const height = rows.scrollRect?.height
  // biome-ignore lint/correctness/useExhaustiveDependencies: the newest is what it follows, also where the list has less room.
  useLayoutEffect(() => {
    if (isFollowing.current) rows.scrollToEnd()
  }, [rows, newest, height])

  /** A list that grew is not at its end until it has followed; only a reader moves up. */
  function onScroll({ currentTarget: { scrollTop } }: UIEvent) {
    if (rows.isAtEnd()) isFollowing.current = true
    else if (scrollTop < lastTop.current) isFollowing.current = false
    lastTop.current = scrollTop
  }

  return (
    // The log is silent: at a hundred lines a second nobody could listen. The toolbar announces errors.
    <div
      ref={scroller}
      onScroll={onScroll}
      role="log"
      aria-live="off"
      aria-label="Timeline"
      // biome-ignore lint/a11y/noNoninteractiveTabindex: a scrolling list has to be reachable by keyboard.
      tabIndex={0}
      className="@container min-h-0 flex-1 overflow-auto focus-visible:-outline-offset-2"
    >
      <ol className="relative" style={{ height: rows.getTotalSize() }}>
        {rows.getVirtualItems().map(({ key, index, start }) => {
          const entry = entries.at(index)
          if (!entry) return null
          return (
            <li
              key={key}
              ref={rows.measureElement}
              data-index={index}
              aria-setsize={entries.length}
              aria-posinset={index + 1}
              className="absolute inset-x-0 top-0"
              style={{ transform: `translateY(${start}px)` }}
            >
              <TimelineRow entry={entry} isOpen={isOpenEntry(entry, pressed)} onToggle={toggle} />
            </li>
          )
        })}
      </ol>
    </div>
  )
}

function toggled(pressed: ReadonlySet<number>, id: number): ReadonlySet<number> {
  return pressed.has(id) ? new Set([...pressed].filter((other) => other !== id)) : new Set([...pressed, id])
}
