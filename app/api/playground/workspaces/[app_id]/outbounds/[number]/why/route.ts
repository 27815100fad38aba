import { z } from "zod"
import { reasonsQuerySchema } from "@/lib/contract/playground/reasons"
import { getReasons } from "@/lib/server/outbound/reasons"
import { workspaceParams, workspaceRoute } from "@/lib/server/workspace/workspace-route"

export const GET = workspaceRoute({
  scope: "read",
  params: workspaceParams.extend({ number: z.string() }),
  query: reasonsQuerySchema,
  handler: ({ params, query, workspaceId }) => getReasons({ ...query, workspaceId, number: params.number }),
})
