import { useRef, useState } from "preact/hooks"
import { words } from "../words/words"
import { type Cell, emojis, moveInGrid } from "./emoji"

const groups = Object.entries(emojis) as [keyof typeof emojis, string[]][]
const sizes = groups.map(([, group]) => group.length)

/** A grid of emojis. It is one stop of the Tab key; the arrow keys move inside. */
export function EmojiPicker({ onPick }: { onPick(emoji: string): void }) {
  const grid = useRef<HTMLDivElement>(null)
  const [current, setCurrent] = useState<Cell>({ group: 0, index: 0 })

  function onKeyDown(event: KeyboardEvent): void {
    const isTurned = grid.current?.matches(":dir(rtl)")
    const next = moveInGrid(sizes, current, isTurned ? turned(event.key) : event.key)
    if (!next) return
    event.preventDefault()
    setCurrent(next)
    grid.current?.querySelector<HTMLElement>(`[data-cell="${next.group}-${next.index}"]`)?.focus()
  }

  return (
    // biome-ignore lint/a11y/noStaticElementInteractions: keys pressed on any emoji inside bubble up to here.
    <div class="emojis" ref={grid} onKeyDown={onKeyDown}>
      {groups.map(([name, group], groupIndex) => (
        <section key={name} aria-label={words.emojiGroups[name]}>
          <h4>{words.emojiGroups[name]}</h4>
          <div class="emoji-grid">
            {group.map((emoji, index) => {
              const isCurrent = current.group === groupIndex && current.index === index
              return (
                <button
                  key={emoji}
                  type="button"
                  data-cell={`${groupIndex}-${index}`}
                  tabIndex={isCurrent ? 0 : -1}
                  data-first-focus={isCurrent || undefined}
                  onClick={() => onPick(emoji)}
                >
                  {emoji}
                </button>
              )
            })}
          </div>
        </section>
      ))}
    </div>
  )
}

function turned(key: string): string {
  if (key === "ArrowLeft") return "ArrowRight"
  return key === "ArrowRight" ? "ArrowLeft" : key
}
