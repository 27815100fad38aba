import { Menu as Primitive } from "@base-ui/react/menu"
import type { ReactNode } from "react"
import { type Overlay, panelClass, placement } from "./overlay"

type MenuProps = { label: string; overlay: Overlay; children: ReactNode }

/** Choices beneath a button. To be loaded when it is opened first. */
export function Menu({ label, overlay: { button, isOpen, onOpenChange }, children }: MenuProps) {
  return (
    <Primitive.Root open={isOpen} onOpenChange={onOpenChange} modal={false}>
      <Primitive.Portal>
        <Primitive.Positioner anchor={button} align="start" {...placement}>
          <Primitive.Popup aria-label={label} finalFocus={button} className={`w-64 p-1 ${panelClass}`}>
            {children}
          </Primitive.Popup>
        </Primitive.Positioner>
      </Primitive.Portal>
    </Primitive.Root>
  )
}

type MenuItemProps = { text: string; note?: string; onPress: () => void }

export function MenuItem({ text, note, onPress }: MenuItemProps) {
  return (
    <Primitive.Item
      onClick={onPress}
      className="flex h-8 w-full cursor-default items-center justify-between gap-4 rounded-md px-2.5 text-left text-xs outline-none data-highlighted:bg-hover max-md:h-11"
    >
      <span className="truncate">{text}</span>
      {note && <span className="truncate font-mono text-2xs text-muted">{note}</span>}
    </Primitive.Item>
  )
}

/** Items under a heading, parted from those before. */
export function MenuGroup({ title, children }: { title: string; children: ReactNode }) {
  return (
    <Primitive.Group>
      <Primitive.GroupLabel className="mt-1 border-line border-t px-2.5 pt-2 pb-1 font-medium text-2xs text-muted">
        {title}
      </Primitive.GroupLabel>
      {children}
    </Primitive.Group>
  )
}
