import "server-only"
import { isToken } from "../token"

export const browserCookie = "playground_browser"

// 400 days, the longest that browsers keep a cookie.
const maxAgeSeconds = 400 * 24 * 3_600

/** The token of the browser that sent the request, if it is one that we could have made. */
export function readBrowserCookie({ headers }: Request): string | undefined {
  const pairs = headers.get("cookie")?.split(";") ?? []
  const prefix = `${browserCookie}=`
  const pair = pairs.map((text) => text.trim()).find((text) => text.startsWith(prefix))
  const token = pair?.slice(prefix.length)
  return token && isToken(token) ? token : undefined
}

/** The header that gives a browser its token. */
export function writeBrowserCookie(token: string, request: Request): string {
  const secure = isHttps(request) ? "; Secure" : ""
  return `${browserCookie}=${token}; Path=/; HttpOnly; SameSite=Lax; Max-Age=${maxAgeSeconds}${secure}`
}

function isHttps(request: Request): boolean {
  if (new URL(request.url).protocol === "https:") return true
  return process.env.TRUST_PROXY === "1" && request.headers.get("x-forwarded-proto") === "https"
}
