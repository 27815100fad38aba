import { z } from "zod"
import { getUser } from "@/lib/server/people/users"
import { workspaceParams, workspaceRoute } from "@/lib/server/workspace/workspace-route"

export const GET = workspaceRoute({
  scope: "read",
  params: workspaceParams.extend({ id: z.string().max(64) }),
  handler: ({ params, workspaceId }) => getUser({ workspaceId, id: params.id }),
})
