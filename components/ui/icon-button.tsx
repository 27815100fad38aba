import type { LucideIcon } from "lucide-react"
import type { ComponentProps } from "react"

type IconButtonProps = Omit<ComponentProps<"button">, "children"> & { label: string; icon: LucideIcon }

/** A button that shows only an icon; its label is its accessible name and its tooltip. */
export function IconButton({ label, icon: Icon, className = "", type = "button", ...props }: IconButtonProps) {
  return (
    <button
      type={type}
      aria-label={label}
      title={label}
      className={`inline-flex size-7 shrink-0 items-center justify-center rounded-md text-muted transition-colors hover:bg-hover hover:text-text disabled:pointer-events-none disabled:opacity-50 max-md:size-10 ${className}`}
      {...props}
    >
      <Icon size={15} strokeWidth={1.75} aria-hidden />
    </button>
  )
}
