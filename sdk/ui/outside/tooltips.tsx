import { useEffect, useState } from "preact/hooks"
import type { NoticeOf } from "../../../lib/contract/messenger/content"
import { Blocks } from "../parts/blocks"
import { Icon } from "../parts/icon"
import type { View } from "../view"
import { words } from "../words/words"
import { isInView } from "./placement"
import { useAnchor } from "./use-anchor"
import { usePlacement } from "./use-placement"

type TooltipsProps = Pick<View, "act"> & { tooltips: NoticeOf<"tooltip">[] }

/** Hints on elements of the page: each has a beacon, and one at a time is open, at first the first. */
export function Tooltips({ tooltips, act }: TooltipsProps) {
  const [closed, setClosed] = useState<string[]>([])
  const open = tooltips.find(({ id }) => !closed.includes(id))
  return (
    <>
      {tooltips.map((tooltip) => (
        <Tooltip
          key={tooltip.id}
          tooltip={tooltip}
          isOpen={tooltip === open}
          onToggle={() => {
            const others = tooltips.map(({ id }) => id).filter((id) => id !== tooltip.id)
            setClosed(tooltip === open ? [...others, tooltip.id] : others)
          }}
          act={act}
        />
      ))}
    </>
  )
}

type TooltipProps = Pick<View, "act"> & { tooltip: NoticeOf<"tooltip">; isOpen: boolean; onToggle(): void }

function Tooltip({ tooltip, isOpen, onToggle, act }: TooltipProps) {
  const { id, state, content } = tooltip
  const anchor = useAnchor(content.selector)
  const bubble = usePlacement<HTMLDivElement>(anchor)
  const isShown = anchor !== null && isInView(anchor, { width: innerWidth, height: innerHeight })
  const isNew = isShown && isOpen && state === "delivered"
  useEffect(() => {
    if (isNew) act.changeNotice(id, { state: "seen" })
  }, [isNew, id, act])
  if (!isShown) return null

  const corner = `translate(${anchor.x + anchor.width - 11}px, ${anchor.y - 11}px)`
  return (
    <>
      <button
        type="button"
        class="beacon"
        data-shows={id}
        style={{ transform: corner }}
        aria-label={words.showHint}
        aria-expanded={isOpen}
        onClick={onToggle}
      />
      {isOpen && (
        <div class="tooltip" role="note" data-shows={id} ref={bubble}>
          <Blocks blocks={content.blocks} act={act} />
          <button
            type="button"
            class="icon-button card-dismiss"
            aria-label={words.dismiss}
            onClick={() => act.changeNotice(id, { state: "dismissed" })}
          >
            <Icon name="close" size={16} />
          </button>
        </div>
      )}
    </>
  )
}
