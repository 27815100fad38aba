import "server-only"
import { AppError } from "../errors"

/**
 * Refuses a request that another site made with this browser's cookie. Sec-Fetch-Site decides where the browser sends
 * it, which is on https and on localhost; elsewhere Origin does, which browsers add to every request that is not a read.
 * One with neither was made by no page: a script that holds the cookie could send any header it likes anyway.
 */
export function checkSameOrigin({ method, headers }: Request): void {
  const site = headers.get("sec-fetch-site")
  const isRead = method === "GET" || method === "HEAD"
  if (site === "same-origin" || (isRead && site === "none")) return
  const origin = headers.get("origin")
  if (!site && (!origin || hostOf(origin) === headers.get("host"))) return
  throw new AppError("origin_refused", "Call this from the playground's own pages, or send an access token instead.")
}

function hostOf(origin: string): string | null {
  return URL.canParse(origin) ? new URL(origin).host : null
}
