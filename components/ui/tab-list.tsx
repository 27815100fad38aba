import type { KeyboardEvent } from "react"

type TabListProps<T extends string> = {
  label: string
  tabs: readonly { value: T; label: string }[]
  current: T
  onChange: (value: T) => void
  /** Id of the one panel that shows the current tab; tabs take theirs from it. */
  panelId: string
}

/** Id of a tab, to name its panel by. */
export function tabId(panelId: string, value: string): string {
  return `${panelId}-${value}`
}

/** A row of tabs: one stop for the Tab key, arrows move and choose. */
export function TabList<T extends string>({ label, tabs, current, onChange, panelId }: TabListProps<T>) {
  function move(event: KeyboardEvent) {
    const index = tabs.findIndex(({ value }) => value === current)
    const target = targetOf(event.key, index, tabs.length)
    const next = target === null ? undefined : tabs.at(target % tabs.length)
    if (!next) return
    event.preventDefault()
    onChange(next.value)
    document.getElementById(tabId(panelId, next.value))?.focus()
  }

  return (
    <div role="tablist" aria-label={label} onKeyDown={move} className="flex h-full">
      {tabs.map(({ value, label }) => (
        <button
          key={value}
          id={tabId(panelId, value)}
          type="button"
          role="tab"
          aria-selected={value === current}
          aria-controls={panelId}
          tabIndex={value === current ? 0 : -1}
          onClick={() => onChange(value)}
          className="-mb-px h-9 border-transparent border-b-2 px-3 text-muted text-xs hover:text-text focus-visible:-outline-offset-2 aria-selected:border-accent aria-selected:font-medium aria-selected:text-text max-md:h-12"
        >
          {label}
        </button>
      ))}
    </div>
  )
}

function targetOf(key: string, index: number, count: number): number | null {
  if (key === "ArrowRight") return index + 1
  // Counted from the end when negative.
  if (key === "ArrowLeft") return index - 1
  if (key === "Home") return 0
  return key === "End" ? count - 1 : null
}
