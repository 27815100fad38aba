import { Tabs as Primitive } from "@base-ui/react/tabs"
import type { ReactNode } from "react"

type TabsProps<T extends string> = {
  label: string
  tabs: readonly { value: T; label: string }[]
  current: T
  onChange: (value: T) => void
  /** What stands beside the tabs. */
  aside?: ReactNode
  children: ReactNode
}

/**
 * A row of tabs and the one panel that serves all of them: what is in it stays, and shows something else. Where there is no room for
 * all tabs the row scrolls.
 */
export function Tabs<T extends string>({ label, tabs, current, onChange, aside, children }: TabsProps<T>) {
  return (
    <Primitive.Root
      value={current}
      onValueChange={(value: T) => onChange(value)}
      className="relative flex h-full min-w-0 flex-col bg-surface"
    >
      <div className="flex h-9 shrink-0 items-center border-line border-b pr-3 pl-1 max-md:h-12">
        <Primitive.List
          aria-label={label}
          activateOnFocus
          className="-mb-px flex h-9 min-w-0 overflow-x-auto overflow-y-hidden [scrollbar-width:none] max-md:h-12"
        >
          {tabs.map(({ value, label }) => (
            <Primitive.Tab
              key={value}
              value={value}
              ref={value === current ? bringIntoView : undefined}
              className="h-full shrink-0 border-transparent border-b-2 px-3 text-muted text-xs hover:text-text focus-visible:-outline-offset-2 aria-selected:border-accent aria-selected:font-medium aria-selected:text-text"
            >
              {label}
            </Primitive.Tab>
          ))}
        </Primitive.List>
        {aside}
      </div>
      {/* What it holds takes the focus itself. */}
      <Primitive.Panel value={current} tabIndex={-1} className="min-h-0 flex-1">
        {children}
      </Primitive.Panel>
    </Primitive.Root>
  )
}

/** The tab that was chosen, as where a new file opens one beyond the row's end. */
function bringIntoView(tab: HTMLElement | null) {
  tab?.scrollIntoView({ block: "nearest", inline: "nearest" })
}
