import "server-only"
import { AppError } from "../errors"

/**
 * Refuses a request that another site made with this browser's cookie. Sec-Fetch-Site decides where the browser sends
 * it, which is on https and on localhost; elsewhere Origin does. A GET without either is allowed: browsers leave Origin
 * out of their own same-origin reads, and without CORS headers another site cannot see the answer.
 */
export function checkSameOrigin({ method, headers }: Request): void {
  const site = headers.get("sec-fetch-site")
  const isRead = method === "GET" || method === "HEAD"
  if (site === "same-origin" || (isRead && site === "none")) return
  const origin = headers.get("origin")
  if (!site && (origin ? hostOf(origin) === headers.get("host") : isRead)) return
  throw new AppError("origin_refused", "Call this from the playground's own pages, or send an access token instead.")
}

function hostOf(origin: string): string | null {
  return URL.canParse(origin) ? new URL(origin).host : null
}
