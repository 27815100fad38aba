import { Autocomplete } from "@base-ui/react/autocomplete"
import { type ReactNode, useState } from "react"
import { useModal } from "./use-modal"

type Group<T> = { title: string; items: T[] }

type PaletteProps<T> = {
  label: string
  placeholder: string
  /** What is said where nothing is found. */
  empty: string
  /** What the field begins with. */
  typed: string
  /** What is listed when this much is typed, the likeliest first. */
  find: (typed: string) => Group<T>[]
  titleOf: (item: T) => string
  /** What stands behind an item's title. */
  asideOf?: (item: T) => ReactNode
  /** A sentence beneath it. */
  noteOf?: (item: T) => string
  onChoose: (item: T) => void
  onClose: () => void
}

/** A field over a list that it narrows, in a modal dialog that is open for as long as it is rendered. */
export function Palette<T>(props: PaletteProps<T>) {
  const { label, placeholder, empty, find, titleOf, asideOf, noteOf, onChoose, onClose } = props
  const [typed, setTyped] = useState(props.typed)
  const { close, dialog } = useModal(onClose)

  function choose(item: T) {
    // Gives the focus back first, so that what was chosen may move it.
    close()
    onChoose(item)
  }

  return (
    <dialog
      {...dialog}
      aria-label={label}
      // A press beside it closes it. React's types do not know the attribute yet.
      {...{ closedby: "any" }}
      className="mx-auto mt-[12vh] mb-auto w-[min(34rem,calc(100vw-1rem))] overflow-hidden rounded-xl border border-line-strong bg-raised p-0 text-text shadow-overlay backdrop:bg-black/40 max-md:mt-2"
    >
      <Autocomplete.Root
        open
        inline
        items={find(typed)}
        itemToStringValue={titleOf}
        value={typed}
        onValueChange={setTyped}
        mode="none"
        autoHighlight="always"
        keepHighlight
      >
        <Autocomplete.Input
          aria-label={label}
          placeholder={placeholder}
          autoFocus
          spellCheck={false}
          className="h-11 w-full border-line border-b bg-transparent px-4 text-sm outline-none placeholder:text-muted"
        />
        <Autocomplete.Empty className="px-4 py-6 text-muted text-xs empty:hidden">{empty}</Autocomplete.Empty>
        <Autocomplete.List className="max-h-[min(26rem,60dvh)] scroll-py-1 overflow-y-auto overscroll-contain p-1 empty:hidden">
          {(group: Group<T>) => (
            <Autocomplete.Group key={group.title} items={group.items}>
              <Autocomplete.GroupLabel className="px-3 pt-2 pb-1 font-medium text-2xs text-muted">
                {group.title}
              </Autocomplete.GroupLabel>
              <Autocomplete.Collection>
                {(item: T) => (
                  <Autocomplete.Item
                    key={titleOf(item)}
                    value={item}
                    onClick={() => choose(item)}
                    className="flex min-h-8 cursor-default items-center justify-between gap-4 rounded-md px-3 text-xs outline-none data-highlighted:bg-hover max-md:min-h-11"
                  >
                    <span className="flex min-w-0 flex-col py-1">
                      <span className="truncate">{titleOf(item)}</span>
                      {noteOf && <span className="text-muted">{noteOf(item)}</span>}
                    </span>
                    {asideOf?.(item)}
                  </Autocomplete.Item>
                )}
              </Autocomplete.Collection>
            </Autocomplete.Group>
          )}
        </Autocomplete.List>
      </Autocomplete.Root>
    </dialog>
  )
}
