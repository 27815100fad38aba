import { useEffect, useState } from "preact/hooks"
import type { Box } from "./placement"

/** A page moves its elements in ways that tell nobody; so often they are looked for anyway. */
const lookMs = 500

/** Where an element of the page is in the window, as long as it shows. The page itself is only looked at. */
export function useAnchor(selector: string | null): Box | null {
  const [box, setBox] = useState<Box | null>(null)

  useEffect(() => {
    let frame = 0
    const look = () => {
      frame = 0
      const next = boxOf(findElement(selector))
      setBox((last) => (isSame(last, next) ? last : next))
    }
    const schedule = () => {
      frame ||= requestAnimationFrame(look)
    }
    const mutations = new MutationObserver(schedule)
    mutations.observe(document.documentElement, { childList: true, subtree: true, attributes: true })
    // Any scrollable part of the page moves what is in it; its events do not bubble, so they are caught on the way.
    addEventListener("scroll", schedule, { capture: true, passive: true })
    addEventListener("resize", schedule)
    const timer = setInterval(schedule, lookMs)
    look()
    return () => {
      mutations.disconnect()
      removeEventListener("scroll", schedule, { capture: true })
      removeEventListener("resize", schedule)
      clearInterval(timer)
      cancelAnimationFrame(frame)
    }
  }, [selector])

  return box
}

/** The element of the page, if there is one; a selector that is none finds nothing. */
export function findElement(selector: string | null): Element | null {
  try {
    return selector ? document.querySelector(selector) : null
  } catch {
    return null
  }
}

function boxOf(element: Element | null): Box | null {
  if (!element || element.getClientRects().length === 0) return null
  const { x, y, width, height } = element.getBoundingClientRect()
  return { x, y, width, height }
}

function isSame(a: Box | null, b: Box | null): boolean {
  if (!a || !b) return a === b
  return a.x === b.x && a.y === b.y && a.width === b.width && a.height === b.height
}
