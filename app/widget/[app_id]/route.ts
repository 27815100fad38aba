import { sdkScript } from "@/generated/sdk"
import { addressOf } from "@/lib/server/http/origin/origins"

/**
 * What may be answered in place of `https://widget.intercom.io/widget/<app_id>`, for any id, by a proxy or a hosts entry:
 * the SDK, told where it really comes from. The id counts for nothing; settings name the workspace.
 */
export function GET({ headers }: Request): Response {
  const { protocol, host } = addressOf(headers)
  const note = `globalThis[Symbol.for("messenger.home")] = ${JSON.stringify(`${protocol}://${host}`)};`
  return new Response(`${note}\n${sdkScript}`, {
    headers: {
      "Content-Type": "application/javascript; charset=utf-8",
      "Access-Control-Allow-Origin": "*",
      "Cross-Origin-Resource-Policy": "cross-origin",
      "X-Content-Type-Options": "nosniff",
      "Cache-Control": "public, max-age=300",
    },
  })
}
