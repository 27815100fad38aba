// Whether a source of a policy lets a host pass, as the Content Security Policy's rules of matching have it. Where browsers
// differ, about hosts without a scheme and WebSockets, the answer is what the strictest of them does.

type HostSource = { scheme: string | null; host: string; port: string | null; path: string }

/** Whether one of the sources lets all of `needed` pass: a scheme such as `data:`, or scheme and host, perhaps with `*.`. */
export function isCovered(needed: string, sources: string[]): boolean {
  return sources.some((source) => covers(source.toLowerCase(), needed))
}

function covers(source: string, needed: string): boolean {
  const target = parseHost(needed)
  // A star stands for hosts, and never for data: or blob:.
  if (!target?.scheme) return source === needed
  if (source === "*") return true
  if (/^[a-z][a-z0-9+.-]*:$/.test(source)) return schemeCovers(source.slice(0, -1), target.scheme)
  const own = parseHost(source)
  if (!own) return false
  // Without a scheme it is the page's own.
  if (!schemeCovers(own.scheme ?? "https", target.scheme)) return false
  if (own.port !== null && own.port !== "443" && own.port !== "*") return false
  return hostCovers(own.host, target.host) && pathCovers(own.path, target.host)
}

function parseHost(source: string): HostSource | null {
  const match = /^(?:([a-z][a-z0-9+.-]*):\/\/)?([^/:'\s]+)(?::(\d+|\*))?(\/.*)?$/.exec(source)
  if (!match?.[2]) return null
  return { scheme: match[1] ?? null, host: match[2], port: match[3] ?? null, path: match[4] ?? "" }
}

/** A scheme covers itself and its safer form. */
function schemeCovers(own: string, needed: string): boolean {
  return own === needed || (own === "http" && needed === "https") || (own === "ws" && needed === "wss")
}

/** `*.a.b` covers what ends in `.a.b`, but not `a.b` itself. */
function hostCovers(own: string, needed: string): boolean {
  if (own === "*" || own === needed) return true
  return own.startsWith("*.") && needed.endsWith(own.slice(1))
}

/** A path narrows a host, except where all that is asked for there lies under it. */
function pathCovers(path: string, host: string): boolean {
  if (path === "" || path === "/") return true
  return host === "widget.intercom.io" && path.startsWith("/widget/")
}
