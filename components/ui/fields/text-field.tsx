import type { ComponentProps } from "react"

type TextFieldProps = Omit<ComponentProps<"input">, "className"> & { label: string }

export function TextField({ label, ...props }: TextFieldProps) {
  return (
    <label className="flex flex-col gap-1">
      <span className="font-medium text-xs">{label}</span>
      <input
        spellCheck={false}
        autoComplete="off"
        className="h-8 rounded-md border border-line-strong bg-surface px-2.5 text-sm placeholder:text-muted max-md:h-10"
        {...props}
      />
    </label>
  )
}
