import { Menu as Primitive } from "@base-ui/react/menu"
import { Check } from "lucide-react"
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

const itemClass =
  "flex h-8 w-full cursor-default items-center justify-between gap-4 rounded-md px-2.5 text-left text-xs outline-none data-highlighted:bg-hover max-md:h-11"

type MenuItemProps = { text: string; note?: string; onPress: () => void }

export function MenuItem({ text, note, onPress }: MenuItemProps) {
  return (
    <Primitive.Item onClick={onPress} className={itemClass}>
      <span className="truncate">{text}</span>
      {note && <span className="truncate font-mono text-2xs text-muted">{note}</span>}
    </Primitive.Item>
  )
}

type MenuCheckProps = { text: string; note?: string; isChecked: boolean; onPress: () => void }

/** Something that is on or off; the menu stays open for the next. */
export function MenuCheck({ text, note, isChecked, onPress }: MenuCheckProps) {
  return (
    <Primitive.CheckboxItem checked={isChecked} onCheckedChange={onPress} className={itemClass}>
      <span className="flex-1 truncate">{text}</span>
      {note && <span className="truncate text-2xs text-muted">{note}</span>}
      <Check size={14} aria-hidden className={`shrink-0 ${isChecked ? "text-accent" : "invisible"}`} />
    </Primitive.CheckboxItem>
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

type MenuChoicesProps<T extends string> = {
  choices: readonly { value: T; label: string }[]
  value: T
  onChange: (value: T) => void
}

/** Items of which one holds. */
export function MenuChoices<T extends string>({ choices, value, onChange }: MenuChoicesProps<T>) {
  return (
    <Primitive.RadioGroup value={value} onValueChange={onChange}>
      {choices.map((choice) => (
        <Primitive.RadioItem key={choice.value} value={choice.value} className={itemClass}>
          {choice.label}
          <Primitive.RadioItemIndicator>
            <Check size={13} aria-hidden />
          </Primitive.RadioItemIndicator>
        </Primitive.RadioItem>
      ))}
    </Primitive.RadioGroup>
  )
}
