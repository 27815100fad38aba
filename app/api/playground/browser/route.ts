import type { BrowserResource } from "@/lib/contract/playground"
import { demoKeyOf, listBrowserWorkspaces } from "@/lib/server/browser"
import { writeBrowserCookie } from "@/lib/server/http/cookie"
import { route } from "@/lib/server/route"
import { newToken } from "@/lib/server/token"

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
