import "server-only"
import { AppError } from "../../common/errors"
import { isHttps } from "./scheme"

/**
 * Refuses a request that another site made with this browser's cookie. Sec-Fetch-Site decides where the browser sends
 * it, which is on https and on localhost; elsewhere Origin does, which browsers add to every request that is not a read.
 * One with neither was made by no page: a script that holds the cookie could send any header it likes anyway.
 */
export function checkSameOrigin(request: Request): void {
  const { method, headers } = request
  const site = headers.get("sec-fetch-site")
  const isRead = method === "GET" || method === "HEAD"
  if (site === "same-origin" || (isRead && site === "none")) return
  const origin = headers.get("origin")
  if (!site && (!origin || ownOrigins(request).includes(origin))) return
  throw new AppError({
    code: "origin_refused",
    message: "Call this from the playground's own pages, or send an access token instead.",
  })
}

/**
 * Refuses what a page of another origin sends, whatever it carries: a page can reach a server of this machine by a name that
 * it makes lead here. Whoever is no page says no origin.
 */
export function checkOrigin(request: Request): void {
  const origin = request.headers.get("origin")
  if (origin === null || ownOrigins(request).includes(origin)) return
  throw new AppError({
    code: "origin_refused",
    message: "Call this from a program, or from the playground's own pages: pages of other origins are refused.",
  })
}

/** With their scheme: a page that came over http was anyone's on the way. APP_ORIGIN helps where a proxy hides it. */
function ownOrigins(request: Request): string[] {
  const named = process.env.APP_ORIGIN ? [new URL(process.env.APP_ORIGIN).origin] : []
  return [`${isHttps(request) ? "https" : "http"}://${request.headers.get("host")}`, ...named]
}
