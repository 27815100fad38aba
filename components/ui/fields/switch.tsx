import { Switch as Primitive } from "@base-ui/react/switch"

type SwitchProps = { label: string; title: string; isOn: boolean; onChange: (isOn: boolean) => void }

export function Switch({ label, title, isOn, onChange }: SwitchProps) {
  return (
    <Primitive.Root
      nativeButton
      render={<button type="button" />}
      title={title}
      checked={isOn}
      onCheckedChange={onChange}
      className="group inline-flex h-7 shrink-0 items-center gap-2 rounded-md px-1.5 text-muted text-xs hover:text-text max-md:h-10"
    >
      <span
        aria-hidden
        className="flex h-4 w-7 items-center rounded-full bg-line-strong p-0.5 transition-colors group-aria-checked:bg-accent-solid"
      >
        <Primitive.Thumb className="size-3 rounded-full bg-white transition-transform group-aria-checked:translate-x-3" />
      </span>
      {label}
    </Primitive.Root>
  )
}
