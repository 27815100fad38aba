import { z } from "zod"
import { listAnswers } from "@/lib/server/reading/answers"
import { workspaceParams, workspaceRoute } from "@/lib/server/reading/workspace-route"

export const GET = workspaceRoute({
  scope: "read",
  params: workspaceParams.extend({ number: z.string() }),
  handler: ({ params, workspaceId }) => listAnswers({ workspaceId, number: params.number }),
})
