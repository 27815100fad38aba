import type { BrowserResource } from "@/lib/contract/playground"
import { openBrowser } from "@/lib/server/browser"
import { writeBrowserCookie } from "@/lib/server/http/cookie"
import { clientOf } from "@/lib/server/http/rate-limit"
import { route } from "@/lib/server/route"

export const GET = route({
  access: "own-pages",
  handler: async ({ request, browserToken }) => {
    const { token, isNew, demoKey, workspaces } = await openBrowser(browserToken, clientOf(request))
    const body: BrowserResource = {
      demo_key: demoKey,
      workspaces: workspaces.map(({ appId, name }) => ({ app_id: appId, name })),
    }
    const headers = new Headers(isNew ? { "Set-Cookie": writeBrowserCookie(token, request) } : undefined)
    return Response.json(body, { headers })
  },
})
