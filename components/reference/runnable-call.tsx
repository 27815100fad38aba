import { encodeProject } from "@/lib/playground/project/share"
import { CodeBlock } from "../learn/code-block"
import { RunLink } from "../ui/run-link"

/** A call as it is written, and what runs it, in the playground. What needs a session gets one before it. */
export function RunnableCall({ call }: { call: string }) {
  const isBoot = call.startsWith('Intercom("boot"')
  const script = isBoot ? `${call}\n` : `Intercom("boot", { user_id: "1", name: "Ada Lovelace" })\n\n${call}\n`
  const link = encodeProject({ html: "<h1>Try it</h1>\n<p>The calls are in the script.</p>\n", css: "", script })
  return (
    <div className="flex items-center gap-3 max-md:flex-col max-md:items-stretch">
      <CodeBlock text={call} />
      <RunLink href={`/#${link}`} label={`Run ${call}`} />
    </div>
  )
}
