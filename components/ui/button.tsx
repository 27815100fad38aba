import type { ComponentProps } from "react"

const tones = {
  plain: "border-line-strong bg-surface text-text hover:bg-hover",
  primary: "border-transparent bg-accent-solid text-white hover:brightness-110",
  quiet: "border-transparent text-text hover:bg-hover",
} as const

type ButtonProps = ComponentProps<"button"> & { tone?: keyof typeof tones }

export function Button({ tone = "plain", className = "", type = "button", ...props }: ButtonProps) {
  return (
    <button
      type={type}
      className={`inline-flex h-7 shrink-0 items-center justify-center gap-1.5 rounded-md border px-2.5 font-medium text-xs whitespace-nowrap transition-colors disabled:pointer-events-none disabled:opacity-50 max-md:h-10 max-md:px-3 ${tones[tone]} ${className}`}
      {...props}
    />
  )
}
