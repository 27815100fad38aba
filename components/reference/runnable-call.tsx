import { embedSlugOfCall, type NamedCall } from "@/lib/contract/embed/example"
import { encodeProject } from "@/lib/playground/project/share"
import { projectOfCall } from "@/lib/playground/reference/call-project"
import { CodeBlock } from "../learn/code-block"
import { RunInPlace } from "./run-in-place"

type RunnableCallProps = NamedCall & { call: string }

/** A call as it is written, and what runs it: beneath, or in the playground. */
export function RunnableCall({ call, ...named }: RunnableCallProps) {
  return (
    <RunInPlace
      label={call}
      embed={`/embed/${embedSlugOfCall(named)}?tabs=preview&inspector`}
      playground={`/#${encodeProject(projectOfCall(call))}`}
    >
      <CodeBlock text={call} />
    </RunInPlace>
  )
}
