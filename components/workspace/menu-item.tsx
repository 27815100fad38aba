type MenuItemProps = { text: string; note?: string; onPress: () => void }

export function MenuItem({ text, note, onPress }: MenuItemProps) {
  return (
    <li>
      <button
        type="button"
        onClick={onPress}
        className="flex h-8 w-full items-center justify-between gap-4 rounded-md px-2.5 text-left text-xs hover:bg-hover focus-visible:-outline-offset-2 max-md:h-11"
      >
        <span className="truncate">{text}</span>
        {note && <span className="truncate font-mono text-2xs text-muted">{note}</span>}
      </button>
    </li>
  )
}
