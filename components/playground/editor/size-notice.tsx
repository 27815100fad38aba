import { useStore } from "zustand"
import { limits } from "@/lib/contract/limits"
import { panes } from "@/lib/contract/playground/project"
import { projectStore } from "@/lib/playground/project/project"
import { paneNames } from "./pane-names"

/** Says while typing that a pane has become too large to be shared; it is kept and runs all the same. */
export function SizeNotice() {
  const large = useStore(projectStore, (project) => panes.find((pane) => project[pane].length > limits.sourceLength))
  return (
    <p role="status" className="truncate text-warn text-xs empty:hidden">
      {large && `${paneNames[large]}: over ${limits.sourceLength.toLocaleString("en")} characters, too large to share`}
    </p>
  )
}
