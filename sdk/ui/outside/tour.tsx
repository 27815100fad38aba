import { useEffect, useId, useLayoutEffect, useRef } from "preact/hooks"
import type { NoticeOf } from "../../../lib/contract/messenger/content"
import { cycleFocus, focusQuietly, focusUnlessTyping } from "../focus"
import { Blocks } from "../parts/blocks"
import { Icon } from "../parts/icon"
import type { View } from "../view"
import { say, words } from "../words/words"
import type { Box } from "./placement"
import { findElement, useAnchor } from "./use-anchor"
import { usePlacement } from "./use-placement"

const roomAround = 6

/**
 * Leads over the page step by step. It stands in the browser's top layer, above everything the page has, whatever its
 * z-index (fact 13.3). On a small screen there is none (fact 3.11).
 */
export function Tour({ tour, act }: Pick<View, "act"> & { tour: NoticeOf<"tour"> }) {
  const { id, content, progress } = tour
  const titleId = useId()
  const layer = useRef<HTMLDivElement>(null)
  const all = content.steps.length
  const index = Math.min(progress.step ?? 0, all - 1)
  const step = content.steps[index]
  const selector = step?.selector ?? null
  const anchor = useAnchor(selector)
  const hole = anchor && grow(anchor)
  const isSmall = matchMedia("(max-width: 479px)").matches
  // Before the card is placed: what does not show has no size.
  useLayoutEffect(() => {
    const origin = document.activeElement
    layer.current?.showPopover?.()
    return () => focusQuietly(origin instanceof HTMLElement ? origin : null)
  }, [])
  const card = usePlacement<HTMLElement>(hole, 14)
  // biome-ignore lint/correctness/useExhaustiveDependencies: two steps may stand on the same element.
  useEffect(() => {
    bringIntoView(findElement(selector))
    focusUnlessTyping(card.current)
  }, [selector, card, index])
  if (!step || isSmall) return null

  const go = (to: number) => act.changeNotice(id, { state: "seen", progress: { step: to } })
  const end = (state: "completed" | "dismissed") => act.changeNotice(id, { state, progress: { step: index } })

  function onKeyDown(event: KeyboardEvent): void {
    if (event.key === "Tab" && card.current) cycleFocus(card.current, event)
    if (event.key !== "Escape") return
    event.stopPropagation()
    end("dismissed")
  }

  return (
    <div class="tour" popover="manual" ref={layer}>
      <div class="tour-shade" style={hole ? { clipPath: around(hole) } : undefined} />
      {hole && <div class="tour-ring" style={boxStyle(hole)} />}
      <section
        class="tour-card"
        role="dialog"
        data-shows={id}
        aria-labelledby={titleId}
        tabIndex={-1}
        ref={card}
        onKeyDown={onKeyDown}
      >
        <h2 id={titleId} dir="auto">
          {step.title}
        </h2>
        <Blocks blocks={step.blocks} act={act} />
        <footer>
          <span class="tour-count">{say(words.stepOf, { n: index + 1, all })}</span>
          {index > 0 && (
            <button type="button" class="button button-quiet" onClick={() => go(index - 1)}>
              {words.previous}
            </button>
          )}
          <button type="button" class="button" onClick={() => (index + 1 < all ? go(index + 1) : end("completed"))}>
            {index + 1 < all ? words.next : words.done}
          </button>
        </footer>
        <button
          type="button"
          class="icon-button card-dismiss"
          aria-label={words.dismiss}
          onClick={() => end("dismissed")}
        >
          <Icon name="close" size={16} />
        </button>
      </section>
    </div>
  )
}

function bringIntoView(element: Element | null): void {
  const box = element?.getBoundingClientRect()
  if (!element || !box || (box.top >= 0 && box.bottom <= innerHeight)) return
  const isCalm = matchMedia("(prefers-reduced-motion: reduce)").matches
  element.scrollIntoView({ block: "center", inline: "nearest", behavior: isCalm ? "auto" : "smooth" })
}

function grow({ x, y, width, height }: Box): Box {
  return { x: x - roomAround, y: y - roomAround, width: width + 2 * roomAround, height: height + 2 * roomAround }
}

/** Everything but the box: what is cut out is neither shaded nor kept from clicks. */
function around({ x, y, width, height }: Box): string {
  const right = x + width
  const bottom = y + height
  return `path(evenodd, "M0 0H${innerWidth}V${innerHeight}H0ZM${x} ${y}H${right}V${bottom}H${x}Z")`
}

function boxStyle({ x, y, width, height }: Box) {
  return { transform: `translate(${x}px, ${y}px)`, width: `${width}px`, height: `${height}px` }
}
