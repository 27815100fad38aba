import "server-only"
import { limits } from "@/lib/contract/limits"
import { describeCheck, describeComing } from "@/lib/contract/playground/describe-check"
import type { Reasons } from "@/lib/contract/playground/reasons"
import { createOutbound } from "../outbound/author"
import { getReasons, listReasons } from "../outbound/reasons"
import { findPersonId } from "./find-person"
import { sayPage } from "./say-page"
import { tool } from "./tool"

export const whyNotShown = tool("why_not_shown", {
  title: "Say why a message shows or not",
  description:
    "Whether a message reaches a person as things are now, with each rule that decides it and what the rule looked at. verdict: due (comes with what comes_with says), received (a message comes once), or unmatched (a check does not hold). It asks what delivery asks. Page rules look at the person's last page view.",
  scope: "read",
  annotations: { readOnlyHint: true, openWorldHint: false },
  async run({ person, message, limit, cursor }, { workspace: { id: workspaceId } }) {
    const user = await findPersonId(workspaceId, person)
    if (message === undefined) return listReasons({ workspaceId, user, limit, cursor, bytesMax: limits.mcpPageBytes })
    return { data: [await getReasons({ workspaceId, user, number: String(message) })], next: null }
  },
  say: (page) => [...page.data.map(sayReasons), sayPage(page, ["message", "messages"])].join("\n"),
})

function sayReasons({ outbound: { number, name }, verdict, comes_with, checks }: Reasons): string {
  const failed = checks.filter(({ holds }) => !holds).map(describeCheck)
  return `${number} "${name}" is ${verdict}: ${verdict === "due" ? describeComing(comes_with) : `${failed.join("; ")}.`}`
}

export const authorMessage = tool("author_message", {
  title: "Author a message",
  description:
    "Makes an outbound message that is live at once: chat, post, banner, tooltip, tour, survey, checklist or news. trigger says what brings it: a boot or update (ping), an event, or null for what startTour, startSurvey or startChecklist start by the number that is answered. audience says who may get it; without one it is everybody. It reaches a person once.",
  scope: "write",
  annotations: { readOnlyHint: false, destructiveHint: false, idempotentHint: false, openWorldHint: false },
  run: (outbound, { workspace }) => createOutbound({ workspaceId: workspace.id, outbound }),
  say: ({ kind, number, name }) => `The ${kind} ${number} "${name}" is live.`,
})
