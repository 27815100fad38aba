import { sdkScript } from "@/generated/sdk"
import { sdkVersion } from "@/generated/versions"
import { addressOf, originOf } from "@/lib/server/http/origin/origins"

/**
 * What may be answered in place of `https://widget.intercom.io/widget/<app_id>`, for any id, by a proxy or a hosts entry:
 * the SDK, told where it really comes from. The id counts for nothing; settings name the workspace. `/sdk.js` is the same
 * (next.config.js), as a page may also load it in a way that does not say from where.
 */
export function GET({ headers }: Request): Response {
  const address = addressOf(headers)
  const home = JSON.stringify(originOf(address))
  const tag = `W/"${sdkVersion}-${address.host.replaceAll(/[^\w.:[\]-]/g, "")}"`
  const answer = {
    "Access-Control-Allow-Origin": "*",
    "Cross-Origin-Resource-Policy": "cross-origin",
    "X-Content-Type-Options": "nosniff",
    "Cache-Control": "public, max-age=300",
    ETag: tag,
  }
  if (headers.get("if-none-match")?.includes(tag)) return new Response(null, { status: 304, headers: answer })
  // After its first line, which tells the browser how to compile it.
  const script = sdkScript.replace("\n", () => `\nglobalThis[Symbol.for("messenger.home")] = ${home};\n`)
  return new Response(script, {
    headers: { ...answer, "Content-Type": "application/javascript; charset=utf-8" },
  })
}
