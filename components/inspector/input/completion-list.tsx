import { useEffect, useRef } from "react"
import type { Choices } from "./use-completion"

type CompletionListProps = { id: string; choices: Choices; onAccept: (name: string) => void }

/** The names that may stand at the cursor, above the line; the cursor stays there. */
export function CompletionList({ id, choices: { names, chosen }, onAccept }: CompletionListProps) {
  const current = useRef<HTMLDivElement>(null)
  // biome-ignore lint/correctness/useExhaustiveDependencies: the one that is chosen is what it follows.
  useEffect(() => {
    current.current?.scrollIntoView({ block: "nearest" })
  }, [chosen])
  return (
    <div
      id={id}
      role="listbox"
      aria-label="Completions"
      className="absolute bottom-full left-7 z-20 mb-1 max-h-48 w-64 max-w-[calc(100%-2.5rem)] overflow-auto rounded-lg border border-line-strong bg-raised p-1 shadow-overlay"
    >
      {names.map((name, index) => (
        // The keys of the list are those of the field, which keeps the focus.
        // biome-ignore lint/a11y/useKeyWithClickEvents: see above.
        // biome-ignore lint/a11y/useFocusableInteractive: see above.
        <div
          key={name}
          id={optionId(id, index)}
          ref={index === chosen ? current : undefined}
          role="option"
          aria-selected={index === chosen}
          onMouseDown={(event) => event.preventDefault()}
          onClick={() => onAccept(name)}
          className="cursor-default truncate rounded-md px-2 py-0.5 font-mono text-xs aria-selected:bg-hover max-md:py-2.5"
        >
          {name}
        </div>
      ))}
    </div>
  )
}

export function optionId(id: string, index: number): string {
  return `${id}-${index}`
}
