import { Popover } from "@base-ui/react/popover"
import type { ReactNode } from "react"
import type { Overlay } from "./overlay"

type PopoverPanelProps = {
  label: string
  align: "start" | "end"
  className: string
  overlay: Overlay
  children: ReactNode
}

/** What a popover shows; on narrow screens it is as wide as the page. */
export function PopoverPanel({ label, align, className, overlay, children }: PopoverPanelProps) {
  const { button, isOpen, onOpenChange } = overlay
  return (
    <Popover.Root open={isOpen} onOpenChange={onOpenChange}>
      <Popover.Portal>
        <Popover.Positioner
          anchor={button}
          align={align}
          sideOffset={6}
          collisionPadding={8}
          positionMethod="fixed"
          className="z-40"
        >
          <Popover.Popup
            aria-label={label}
            finalFocus={button}
            className={`max-h-[70vh] overflow-auto rounded-lg border border-line-strong bg-raised text-text shadow-overlay outline-none max-md:w-[calc(100vw-1rem)]! ${className}`}
          >
            {children}
          </Popover.Popup>
        </Popover.Positioner>
      </Popover.Portal>
    </Popover.Root>
  )
}
