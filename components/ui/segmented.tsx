type SegmentedProps<T extends string> = {
  label: string
  name: string
  options: readonly { value: T; label: string }[]
  value: T
  onChange: (value: T) => void
  className?: string
}

/** One of a few choices, as a row of radio buttons that look like one control. */
export function Segmented<T extends string>(props: SegmentedProps<T>) {
  const { label, name, options, value, onChange, className = "" } = props
  return (
    <fieldset className={`flex shrink-0 gap-0.5 rounded-md bg-hover p-0.5 ${className}`}>
      <legend className="sr-only">{label}</legend>
      {options.map((option) => (
        <label
          key={option.value}
          className="flex h-5.5 flex-1 items-center justify-center rounded-[5px] px-2 text-muted text-xs transition-colors hover:text-text has-checked:bg-surface has-checked:font-medium has-checked:text-text has-checked:shadow-xs has-focus-visible:outline-2 has-focus-visible:outline-accent max-md:h-9"
        >
          <input
            type="radio"
            name={name}
            className="sr-only"
            checked={option.value === value}
            onChange={() => onChange(option.value)}
          />
          {option.label}
        </label>
      ))}
    </fieldset>
  )
}
