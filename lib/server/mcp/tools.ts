import "server-only"
import { getTrace, listCalls } from "./calls"
import { advanceClock } from "./clock"
import { replyAsAdmin } from "./conversations"
import { setFaultsTool } from "./faults"
import { signIdentity } from "./identity"
import { authorMessage, whyNotShown } from "./messages"
import { listPeople } from "./people"
import { runSnippet } from "./run/run-snippet"
import type { Tool } from "./tool"
import { reset } from "./workspace"

/** Every tool, in the order in which they are listed: first what reads. */
export const tools: readonly Tool[] = [
  listCalls,
  getTrace,
  listPeople,
  whyNotShown,
  replyAsAdmin,
  authorMessage,
  runSnippet,
  signIdentity,
  advanceClock,
  setFaultsTool,
  reset,
]

export function findTool(name: unknown): Tool | undefined {
  return tools.find((each) => each.name === name)
}
