import dynamic from "next/dynamic"
import type { ReactNode } from "react"
import { useOverlay } from "./overlay"

const PopoverPanel = dynamic(() => import("./popover-panel").then((module) => module.PopoverPanel), { ssr: false })

type PopoverProps = {
  label: string
  align?: "start" | "end"
  className?: string
  trigger: (props: ReturnType<typeof useOverlay>["trigger"]) => ReactNode
  children: ReactNode
}

/** A panel beneath its button, which closes on Escape and on a press outside, and gives the focus back. */
export function Popover({ label, align = "start", className = "", trigger, children }: PopoverProps) {
  const used = useOverlay("dialog")
  return (
    <>
      {trigger(used.trigger)}
      {used.hasOpened && (
        <PopoverPanel label={label} align={align} className={className} overlay={used.overlay}>
          {children}
        </PopoverPanel>
      )}
    </>
  )
}
