import { useVirtualizer } from "@tanstack/react-virtual"
import { useEffect, useMemo, useRef, useState } from "react"
import type { Entry } from "@/lib/playground/timeline/timeline"
import { isOpenEntry, withoutClosedGroups } from "./open-entries"
import { TimelineRow } from "./rows/timeline-row"

/** Height of a row that was not drawn yet. */
const usualHeight = 29

/** The entries as a list of which only the visible part is drawn. It follows the newest until the reader scrolls up. */
export function Timeline({ entries: all }: { entries: Entry[] }) {
  const scroller = useRef<HTMLDivElement>(null)
  const [pressed, setPressed] = useState<ReadonlySet<number>>(new Set())
  const entries = useMemo(() => withoutClosedGroups(all, pressed), [all, pressed])
  const rows = useVirtualizer({
    count: entries.length,
    getScrollElement: () => scroller.current,
    estimateSize: () => usualHeight,
    getItemKey: (index) => entries[index]?.id ?? index,
    overscan: 12,
    anchorTo: "end",
    followOnAppend: true,
    scrollEndThreshold: usualHeight,
  })

  // A list that starts out longer than its pane starts at the newest as well.
  useEffect(() => rows.scrollToEnd(), [rows])

  function toggle(id: number) {
    setPressed((ids) => (ids.has(id) ? new Set([...ids].filter((other) => other !== id)) : new Set([...ids, id])))
  }

  return (
    // The log is silent: at a hundred lines a second nobody could listen. The toolbar announces errors.
    <div
      ref={scroller}
      role="log"
      aria-live="off"
      aria-label="Timeline"
      // biome-ignore lint/a11y/noNoninteractiveTabindex: a scrolling list has to be reachable by keyboard.
      tabIndex={0}
      className="@container min-h-0 flex-1 overflow-auto focus-visible:-outline-offset-2"
    >
      <ol className="relative" style={{ height: rows.getTotalSize() }}>
        {rows.getVirtualItems().map(({ key, index, start }) => {
          const entry = entries[index]
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
              <TimelineRow entry={entry} isOpen={isOpenEntry(entry, pressed)} onToggle={() => toggle(entry.id)} />
            </li>
          )
        })}
      </ol>
    </div>
  )
}
