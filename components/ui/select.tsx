import { ChevronDown } from "lucide-react"
import type { ComponentProps } from "react"

type SelectProps = Omit<ComponentProps<"select">, "className" | "children"> & {
  label: string
  options: readonly { value: string; label: string }[]
  /** Where the label stands. */
  labelled?: "above" | "before"
}

export function Select({ label, options, labelled = "above", ...props }: SelectProps) {
  const isAbove = labelled === "above"
  return (
    <label className={`flex min-w-0 ${isAbove ? "flex-col gap-1" : "items-center gap-2"}`}>
      <span className={isAbove ? "font-medium text-xs" : "whitespace-nowrap text-muted text-xs"}>{label}</span>
      <span className="relative min-w-0">
        <select
          className="h-7 w-full min-w-0 appearance-none truncate rounded-md border border-line-strong bg-surface pr-7 pl-2.5 text-xs hover:bg-hover disabled:opacity-50 max-md:h-10"
          {...props}
        >
          {options.map(({ value, label }) => (
            <option key={value} value={value}>
              {label}
            </option>
          ))}
        </select>
        <ChevronDown
          size={13}
          aria-hidden
          className="pointer-events-none absolute top-1/2 right-2 -translate-y-1/2 text-muted"
        />
      </span>
    </label>
  )
}
