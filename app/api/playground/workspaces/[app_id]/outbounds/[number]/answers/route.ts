import { z } from "zod"
import { listQuerySchema } from "@/lib/contract/playground/playground"
import { listAnswers } from "@/lib/server/outbound/answers"
import { workspaceParams, workspaceRoute } from "@/lib/server/workspace/workspace-route"

export const GET = workspaceRoute({
  scope: "read",
  params: workspaceParams.extend({ number: z.string() }),
  query: listQuerySchema,
  handler: ({ params, query, workspaceId }) => listAnswers({ ...query, workspaceId, number: params.number }),
})
