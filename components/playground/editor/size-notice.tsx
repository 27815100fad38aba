import { useStore } from "zustand"
import { limits } from "@/lib/contract/limits"
import { partsOf, textOf } from "@/lib/contract/playground/parts"
import { nameOfPart } from "@/lib/playground/project/part-names"
import { projectStore } from "@/lib/playground/project/project"

/** Says while typing that a text has become too large to be shared; it is kept and runs all the same. */
export function SizeNotice() {
  const large = useStore(projectStore, (project) =>
    partsOf(project).find((part) => textOf(project, part).length > limits.sourceLength),
  )
  return (
    <p role="status" className="truncate text-warn text-xs empty:hidden">
      {large && `${nameOfPart(large)}: over ${limits.sourceLength.toLocaleString("en")} characters, too large to share`}
    </p>
  )
}
