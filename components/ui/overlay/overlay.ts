import { type RefObject, useRef, useState } from "react"

/** What a panel that lies over the page needs to know of its button. */
export type Overlay = {
  button: RefObject<HTMLButtonElement | null>
  isOpen: boolean
  onOpenChange: (isOpen: boolean, change: OverlayChange) => void
  close: () => void
}

/** What the primitives tell of a change. */
type OverlayChange = { event: Event; cancel: () => void }

type Trigger = {
  ref: RefObject<HTMLButtonElement | null>
  onClick: () => void
  "aria-haspopup": "dialog" | "menu"
  "aria-expanded": boolean
}

type UsedOverlay = { overlay: Overlay; trigger: Trigger; hasOpened: boolean }

/**
 * Opens and closes what lies over the page by a button of ours. The panel, and with it the library that places it and moves
 * the focus, is loaded when it is opened first, because the first preview must not wait for it.
 */
export function useOverlay(kind: Trigger["aria-haspopup"]): UsedOverlay {
  const button = useRef<HTMLButtonElement>(null)
  const [isOpen, setOpen] = useState(false)
  const [hasOpened, setOpened] = useState(false)

  function onOpenChange(isOpen: boolean, { event, cancel }: OverlayChange) {
    // A press on the button is outside the panel; what it means is the button's to say.
    if (event.target instanceof Node && button.current?.contains(event.target)) cancel()
    else setOpen(isOpen)
  }

  function toggle() {
    setOpened(true)
    setOpen(!isOpen)
  }

  return {
    overlay: { button, isOpen, onOpenChange, close: () => setOpen(false) },
    trigger: { ref: button, onClick: toggle, "aria-haspopup": kind, "aria-expanded": isOpen },
    hasOpened,
  }
}

/** Where a panel stands: beneath its button, and inside the page. */
export const placement = {
  sideOffset: 6,
  collisionPadding: 8,
  positionMethod: "fixed",
  className: "z-40",
} as const

/** The look of what lies over the page; on narrow screens it is as wide as that. */
export const panelClass =
  "max-h-[70vh] overflow-auto rounded-lg border border-line-strong bg-raised text-text shadow-overlay outline-none max-md:w-[calc(100vw-1rem)]!"
