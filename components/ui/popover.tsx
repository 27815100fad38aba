import { type ReactNode, type ToggleEvent, useId, useRef, useState } from "react"

type TriggerProps = {
  ref: (element: HTMLButtonElement | null) => void
  popoverTarget: string
  "aria-haspopup": "dialog"
  "aria-expanded": boolean
}

type PopoverProps = {
  label: string
  align?: "start" | "end"
  className?: string
  trigger: (props: TriggerProps) => ReactNode
  children: (close: () => void) => ReactNode
}

/**
 * The platform's popover: it opens before scripts run, closes on Escape and on a press outside, and gives the focus
 * back. Only the place beneath its button is computed, since not every browser has CSS anchors yet.
 */
export function Popover({ label, align = "start", className = "", trigger, children }: PopoverProps) {
  const id = useId()
  const [isOpen, setOpen] = useState(false)
  const button = useRef<HTMLButtonElement>(null)
  const panel = useRef<HTMLDivElement>(null)

  function place({ newState, currentTarget }: ToggleEvent<HTMLDivElement>) {
    if (newState !== "open" || !button.current) return
    const { left, right, bottom } = button.current.getBoundingClientRect()
    currentTarget.style.top = `${bottom + 6}px`
    currentTarget.style.left = align === "start" ? `${left}px` : "auto"
    currentTarget.style.right = align === "end" ? `${innerWidth - right}px` : "auto"
  }

  return (
    <>
      {trigger({
        ref: (element) => {
          button.current = element
        },
        popoverTarget: id,
        "aria-haspopup": "dialog",
        "aria-expanded": isOpen,
      })}
      <div
        ref={panel}
        id={id}
        popover="auto"
        role="dialog"
        aria-label={label}
        onBeforeToggle={place}
        onToggle={({ newState }) => setOpen(newState === "open")}
        className={`fixed m-0 max-h-[70vh] overflow-auto rounded-lg border border-line-strong bg-raised text-text shadow-overlay max-md:inset-x-2! max-md:w-auto! ${className}`}
      >
        {isOpen && children(() => panel.current?.hidePopover())}
      </div>
    </>
  )
}
