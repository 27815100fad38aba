import { connectWorkspaceSchema } from "@/lib/contract/playground"
import { connectWorkspace } from "@/lib/server/browser"
import { route } from "@/lib/server/route"

export const POST = route({
  access: "own-pages",
  body: connectWorkspaceSchema,
  cost: "connect",
  handler: ({ body, browserToken }) => connectWorkspace({ token: browserToken, accessToken: body.access_token }),
})
