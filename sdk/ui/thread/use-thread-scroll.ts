import { useEffect, useLayoutEffect, useRef, useState } from "preact/hooks"
import type { Entry, MessageEntry } from "./entries"

type ScrollProps = { entries: Entry[]; hasOlder: boolean; loadOlder(): Promise<void> }

/** So close to an edge counts as being there. */
const edge = 48

/**
 * Keeps the reader's place in a conversation: at the end while they are there, on what they read when earlier messages
 * come above it, and where they are, with a count of what they miss, when new ones come below.
 */
export function useThreadScroll({ entries, hasOlder, loadOlder }: ScrollProps) {
  const scroller = useRef<HTMLDivElement>(null)
  const content = useRef<HTMLDivElement>(null)
  /** How it was after the last drawing; `read` is the newest message that was in view. */
  const place = useRef({ isAtEnd: true, isAtMark: false, height: 0, top: 0, first: "", last: "", read: "" })
  const [isAway, setAway] = useState(false)
  const [isLoading, setLoading] = useState(false)
  const messages = entries.filter((entry): entry is MessageEntry => entry.kind === "message")
  const first = messages[0]?.key ?? ""
  const last = messages.at(-1)?.key ?? ""
  const isSending = messages.at(-1)?.status === "sending"

  function toEnd(): void {
    if (scroller.current) scroller.current.scrollTop = scroller.current.scrollHeight
    place.current.isAtEnd = true
    place.current.isAtMark = false
    setAway(false)
  }

  /** To what was unread; false when nothing was. */
  function toMark(): boolean {
    const element = scroller.current
    const mark = element?.querySelector("[data-kind=unread]")
    if (!element || !mark) return false
    element.scrollTop += mark.getBoundingClientRect().top - element.getBoundingClientRect().top - edge
    const isAtEnd = isNearEnd(element)
    Object.assign(place.current, { isAtMark: true, isAtEnd, top: element.scrollTop })
    setAway(!isAtEnd)
    return true
  }

  useLayoutEffect(() => {
    const element = scroller.current
    if (!element) return
    const before = place.current
    const isFirstTime = before.height === 0
    if (isFirstTime && toMark()) before.read = last
    else if (before.isAtEnd || (isSending && last !== before.last)) toEnd()
    else if (first !== before.first) element.scrollTop += element.scrollHeight - before.height
    Object.assign(before, { height: element.scrollHeight, first, last, ...(before.isAtEnd && { read: last }) })
  })

  // biome-ignore lint/correctness/useExhaustiveDependencies: both do the same in each drawing.
  useEffect(() => {
    // Pictures that arrive late, a composer that grows and a keyboard that opens move the end.
    const observer = new ResizeObserver(() => {
      if (place.current.isAtMark) toMark()
      else if (place.current.isAtEnd) toEnd()
      if (scroller.current) place.current.height = scroller.current.scrollHeight
    })
    for (const { current } of [scroller, content]) if (current) observer.observe(current)
    return () => observer.disconnect()
  }, [])

  // An answer that is full brings no message of the threads that come last.
  // biome-ignore lint/correctness/useExhaustiveDependencies: asked once for each thread that begins empty.
  useEffect(() => {
    if (hasOlder && first === "") void loadOlder().catch(() => null)
  }, [hasOlder, first])

  async function older(): Promise<void> {
    if (isLoading) return
    setLoading(true)
    place.current.isAtEnd = false
    await loadOlder().catch(() => null)
    setLoading(false)
  }

  function onScroll(): void {
    const element = scroller.current
    if (!element) return
    const isAtEnd = isNearEnd(element)
    const isAtMark = place.current.isAtMark && Math.abs(element.scrollTop - place.current.top) < 2
    Object.assign(place.current, { isAtEnd, isAtMark, ...(isAtEnd && { read: last }) })
    setAway(!isAtEnd)
    if (hasOlder && !isAtEnd && element.scrollTop < edge) void older()
  }

  /** How many came below while the reader was elsewhere. */
  const missed = messages.length - 1 - messages.findIndex(({ key }) => key === place.current.read)
  return { scroller, content, isAway, missed: place.current.read ? missed : 0, isLoading, older, toEnd, onScroll }
}

function isNearEnd({ scrollHeight, scrollTop, clientHeight }: HTMLElement): boolean {
  return scrollHeight - scrollTop - clientHeight < edge
}
