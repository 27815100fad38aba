import { Segmented } from "../../ui/fields/segmented"

const views = [
  { value: "code", label: "Code" },
  { value: "preview", label: "Preview" },
  { value: "inspector", label: "Inspector" },
  { value: "user", label: "User" },
] as const

export type View = (typeof views)[number]["value"]

/** Chooses the pane to show on narrow screens. */
export function ViewSwitch({ view, onChange }: { view: View; onChange: (view: View) => void }) {
  return (
    <div className="border-line border-b bg-surface px-2 py-1.5 md:hidden">
      <Segmented label="View" options={views} value={view} onChange={onChange} />
    </div>
  )
}
