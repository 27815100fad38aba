// document.cookie for a document whose own throws: the virtual browser's cookies, with their path and expiry.
import { parseSetCookie } from "set-cookie-parser"
import type { Cookie } from "@/lib/contract/frame/frame"

const maxCookies = 300

export type CookieJar = {
  /** The text document.cookie answers. */
  read(): string
  /** What assigning to document.cookie does. */
  write(line: string): void
  all(): Cookie[]
  replace(cookies: Cookie[]): void
}

export function createCookieJar(onChange: () => void, now = () => Date.now()): CookieJar {
  let cookies: Cookie[] = []

  function live() {
    return cookies.filter(({ expires }) => expires === null || expires > now())
  }

  return {
    read: () =>
      live()
        .map(({ name, value }) => (name ? `${name}=${value}` : value))
        .join("; "),
    write(line) {
      const parsed = parseSetCookie(line, { decodeValues: false, split: false })[0]
      // The browser ignores what scripts may not set, too.
      if (!parsed || parsed.httpOnly) return
      const path = parsed.path?.startsWith("/") ? parsed.path : "/"
      const cookie = { name: parsed.name, value: parsed.value, path, expires: expiryOf(parsed, now()) }
      const others = live().filter((other) => other.name !== cookie.name || other.path !== cookie.path)
      const isLive = cookie.expires === null || cookie.expires > now()
      cookies = (isLive ? [...others, cookie] : others).slice(-maxCookies)
      onChange()
    },
    all: live,
    replace: (next) => {
      cookies = next
    },
  }
}

/** Max-Age wins over Expires (RFC 6265, section 5.3). */
function expiryOf({ maxAge, expires }: { maxAge?: number; expires?: Date }, now: number) {
  if (maxAge !== undefined && !Number.isNaN(maxAge)) return now + maxAge * 1_000
  const time = expires?.getTime()
  return time === undefined || Number.isNaN(time) ? null : time
}

/** Gives the document this jar. */
export function installCookies(jar: CookieJar): void {
  Object.defineProperty(document, "cookie", {
    configurable: true,
    get: () => jar.read(),
    set: (line: unknown) => jar.write(String(line)),
  })
}
