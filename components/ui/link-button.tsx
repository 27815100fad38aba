import type { ComponentProps } from "react"

const tones = {
  plain: "border-line-strong bg-surface text-text hover:bg-hover",
  primary: "border-transparent bg-accent-solid text-white hover:brightness-110",
} as const

type LinkButtonProps = Omit<ComponentProps<"a">, "className"> & { tone?: keyof typeof tones }

/** A link that looks like a button: the main ways on from a page. */
export function LinkButton({ tone = "plain", ...props }: LinkButtonProps) {
  return (
    <a
      className={`inline-flex h-8 shrink-0 items-center justify-center gap-1.5 rounded-md border px-3 font-medium text-xs whitespace-nowrap transition-colors max-md:h-10 ${tones[tone]}`}
      {...props}
    />
  )
}
