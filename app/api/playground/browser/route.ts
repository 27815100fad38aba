import type { BrowserResource } from "@/lib/contract/playground/playground"
import { newToken } from "@/lib/server/common/token"
import { writeBrowserCookie } from "@/lib/server/http/caller/cookie"
import { route } from "@/lib/server/http/route"
import { demoKeyOf, listBrowserWorkspaces } from "@/lib/server/workspace/browser"

export const GET = route({
  access: "own-pages",
  handler: async ({ request, browserToken }) => {
    const token = browserToken ?? newToken()
    const workspaces = await listBrowserWorkspaces(token)
    const body: BrowserResource = {
      demo_key: demoKeyOf(token),
      workspaces: workspaces.map(({ appId, name }) => ({ app_id: appId, name })),
    }
    const headers = new Headers(browserToken ? undefined : { "Set-Cookie": await writeBrowserCookie(token, request) })
    return Response.json(body, { headers })
  },
})
