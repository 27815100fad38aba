import { emptyProject } from "@/lib/contract/playground/parts"
import type { Project } from "@/lib/contract/playground/project"

/** What runs a call of the reference. What needs a session gets one before it. */
export function projectOfCall(call: string): Project {
  const isBoot = call.startsWith('Intercom("boot"')
  return {
    ...emptyProject,
    html: "<h1>Try it</h1>\n<p>The calls are in the script.</p>\n",
    script: isBoot ? `${call}\n` : `Intercom("boot", { user_id: "1", name: "Ada Lovelace" })\n\n${call}\n`,
  }
}
