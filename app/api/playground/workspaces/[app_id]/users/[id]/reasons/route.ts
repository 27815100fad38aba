import { z } from "zod"
import { listQuerySchema } from "@/lib/contract/playground/playground"
import { listReasons } from "@/lib/server/outbound/reasons"
import { workspaceParams, workspaceRoute } from "@/lib/server/workspace/workspace-route"

export const GET = workspaceRoute({
  scope: "read",
  params: workspaceParams.extend({ id: z.string().max(64) }),
  query: listQuerySchema.omit({ user: true }),
  handler: ({ params, query, workspaceId }) => listReasons({ ...query, workspaceId, user: params.id }),
})
