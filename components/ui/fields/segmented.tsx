import { Radio } from "@base-ui/react/radio"
import { RadioGroup } from "@base-ui/react/radio-group"

type SegmentedProps<T extends string> = {
  label: string
  options: readonly { value: T; label: string }[]
  value: T
  onChange: (value: T) => void
  className?: string
}

/** One of a few choices, as a row of radio buttons that look like one control. */
export function Segmented<T extends string>({ label, options, value, onChange, className = "" }: SegmentedProps<T>) {
  return (
    <RadioGroup<T>
      aria-label={label}
      value={value}
      onValueChange={onChange}
      className={`flex shrink-0 gap-0.5 rounded-md bg-hover p-0.5 ${className}`}
    >
      {options.map((option) => (
        <Radio.Root<T>
          key={option.value}
          value={option.value}
          className="flex h-5.5 flex-1 items-center justify-center rounded-[5px] whitespace-nowrap px-2 text-muted text-xs transition-colors hover:text-text data-checked:bg-surface data-checked:font-medium data-checked:text-text data-checked:shadow-xs max-md:h-9 max-md:px-1.5"
        >
          {option.label}
        </Radio.Root>
      ))}
    </RadioGroup>
  )
}
