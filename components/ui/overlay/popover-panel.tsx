import { Popover } from "@base-ui/react/popover"
import type { ReactNode } from "react"
import { type Overlay, panelClass, placement } from "./overlay"

type PopoverPanelProps = {
  label: string
  align: "start" | "end"
  className: string
  overlay: Overlay
  children: ReactNode
}

/** What a popover shows. */
export function PopoverPanel({ label, align, className, overlay, children }: PopoverPanelProps) {
  const { button, isOpen, onOpenChange } = overlay
  return (
    <Popover.Root open={isOpen} onOpenChange={onOpenChange}>
      <Popover.Portal>
        <Popover.Positioner anchor={button} align={align} {...placement}>
          <Popover.Popup aria-label={label} finalFocus={button} className={`${panelClass} ${className}`}>
            {children}
          </Popover.Popup>
        </Popover.Positioner>
      </Popover.Portal>
    </Popover.Root>
  )
}
