import { useLayoutEffect, useRef } from "preact/hooks"
import { type Box, place } from "./placement"

/** Puts an element beside its anchor, or in the middle of the window without one, each time it is drawn. */
export function usePlacement<Target extends HTMLElement>(anchor: Box | null, gap?: number) {
  const target = useRef<Target>(null)

  useLayoutEffect(() => {
    const element = target.current
    if (!element) return
    const size = { width: element.offsetWidth, height: element.offsetHeight }
    const view = { width: innerWidth, height: innerHeight }
    const middle = { x: Math.round((view.width - size.width) / 2), y: Math.round((view.height - size.height) / 2) }
    const spot = anchor ? place({ anchor, size, view, gap }) : { ...middle, side: "none", arrow: 0 }
    element.style.transform = `translate(${spot.x}px, ${spot.y}px)`
    element.style.setProperty("--messenger-arrow", `${Math.round(spot.arrow)}px`)
    element.dataset.at = spot.side
  })

  return target
}
