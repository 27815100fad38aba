import { Select } from "../../ui/fields/select"
import { useChange } from "./use-change"

type ChangeSelectProps = {
  label: string
  appId: string
  conversationId: string
  options: readonly { value: string; label: string }[]
  /** As stored. */
  value: string
  change: (value: string) => Promise<unknown>
}

/** A choice that is stored at once. What was chosen shows until the server has answered. */
export function ChangeSelect({ label, options, value, ...change }: ChangeSelectProps) {
  const { mutate, isPending, variables, error } = useChange(change)
  return (
    <div className="flex flex-col gap-1">
      <Select
        label={label}
        options={options}
        value={isPending ? variables : value}
        onChange={(event) => mutate(event.target.value)}
      />
      <p role="alert" className="text-bad text-xs empty:hidden">
        {error?.message}
      </p>
    </div>
  )
}
