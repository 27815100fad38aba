import type { ComponentProps } from "react"
import { SelectBox } from "./select-box"

type SelectProps = Omit<ComponentProps<typeof SelectBox>, "width" | "children"> & {
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
      <SelectBox {...props}>
        {options.map(({ value, label }) => (
          <option key={value} value={value}>
            {label}
          </option>
        ))}
      </SelectBox>
    </label>
  )
}
