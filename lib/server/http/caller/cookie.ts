// The cookie by which a browser is known: `<token>.<signature>`. Whoever writes a cookie of their own into a browser, as a
// page of a sibling domain can, has no signature, and one of theirs would still not be of this host: `__Host-` is given to
// cookies that this host itself set over https. Plain http, as on localhost, knows no such name.
import "server-only"
import { isToken } from "../../common/token"
import { isHttps } from "../origin/scheme"
import { isSigned, sign } from "./server-key"

// 400 days, the longest that browsers keep a cookie.
const maxAgeSeconds = 400 * 24 * 3_600

/** Request header by which proxy.ts tells a page the token of its browser. */
export const browserHeader = "x-playground-browser"

/** The token of the browser that sent the request, if it is one that we made. */
export async function readBrowserCookie(request: Request): Promise<string | undefined> {
  const prefix = `${nameFor(request)}=`
  const pairs = request.headers.get("cookie")?.split(";") ?? []
  const value = pairs.map((text) => text.trim()).find((text) => text.startsWith(prefix))
  const [token = "", signature = ""] = value?.slice(prefix.length).split(".") ?? []
  return isToken(token) && (await isSigned("browser", token, signature)) ? token : undefined
}

/** The header that gives a browser its token. */
export async function writeBrowserCookie(token: string, request: Request): Promise<string> {
  const secure = isHttps(request) ? "; Secure" : ""
  const value = `${token}.${await sign("browser", token)}`
  return `${nameFor(request)}=${value}; Path=/; HttpOnly; SameSite=Lax; Max-Age=${maxAgeSeconds}${secure}`
}

function nameFor(request: Request): string {
  return `${isHttps(request) ? "__Host-" : ""}playground_browser`
}
