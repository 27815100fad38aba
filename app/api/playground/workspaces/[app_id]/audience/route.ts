import { audienceSchema } from "@/lib/contract/messenger/outbound"
import { countAudience } from "@/lib/server/outbound/audience-sql"
import { workspaceParams, workspaceRoute } from "@/lib/server/workspace/workspace-route"

export const POST = workspaceRoute({
  scope: "read",
  params: workspaceParams,
  body: audienceSchema,
  handler: async ({ body, workspaceId }) => ({ people: await countAudience({ workspaceId, audience: body }) }),
})
