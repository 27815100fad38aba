import { connectWorkspaceSchema } from "@/lib/contract/playground/playground"
import { route } from "@/lib/server/http/route"
import { connectWorkspace } from "@/lib/server/workspace/browser"

export const POST = route({
  access: "own-pages",
  body: connectWorkspaceSchema,
  cost: "connect",
  handler: ({ body, browserToken }) => connectWorkspace({ token: browserToken, accessToken: body.access_token }),
})
