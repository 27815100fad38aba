export type CookieJar = {
  get(name: string): string | null
  set(cookie: { name: string; value: string; lifeMs: number }): void
  remove(name: string): void
}

/** A lifetime in the past removes; of 0 not every cookie store does. */
const gone = -1

/**
 * First-party cookies on the widest domain that accepts them, so that subdomains share them (API spec, 4.4). Where the
 * page has none (an opaque origin throws, a setting blocks them) the values live in memory.
 */
export function createCookieJar(): CookieJar {
  const domain = widestDomain()
  return domain === null ? createMemoryJar() : createDocumentJar(domain)
}

function createDocumentJar(domain: string): CookieJar {
  return {
    get: readCookie,
    set: ({ name, value, lifeMs }) => writeCookie({ name, value, domain, seconds: Math.floor(lifeMs / 1_000) }),
    remove(name) {
      // An older cookie may sit on the host alone.
      for (const place of new Set([domain, ""])) writeCookie({ name, value: "", domain: place, seconds: gone })
    },
  }
}

function createMemoryJar(): CookieJar {
  const values = new Map<string, string>()
  return {
    get: (name) => values.get(name) ?? null,
    set: ({ name, value }) => values.set(name, value),
    remove: (name) => values.delete(name),
  }
}

/** The domain attribute to write with, empty for the host alone, null where cookies do not stick. */
function widestDomain(): string | null {
  const labels = location.hostname.split(".")
  const isAddress = /^[\d.]+$/.test(location.hostname)
  const parents = isAddress ? [] : labels.map((_, index) => labels.slice(index).join(".")).filter(hasDot)
  // Browsers refuse a public suffix such as co.uk, so the first that sticks is the site's own.
  return [...parents.reverse(), ""].find(sticks) ?? null
}

function hasDot(domain: string): boolean {
  return domain.includes(".")
}

function sticks(domain: string): boolean {
  const name = "intercom-test"
  try {
    writeCookie({ name, value: "1", domain, seconds: 60 })
    const isThere = readCookie(name) !== null
    writeCookie({ name, value: "", domain, seconds: gone })
    return isThere
  } catch {
    return false
  }
}

function readCookie(name: string): string | null {
  const start = `${name}=`
  const found = document.cookie.split("; ").find((cookie) => cookie.startsWith(start))
  return found ? found.slice(start.length) : null
}

function writeCookie({ name, value, domain, seconds }: Record<"name" | "value" | "domain", string> & Seconds): void {
  const place = domain ? `; domain=${domain}` : ""
  // biome-ignore lint/suspicious/noDocumentCookie: the Cookie Store API is asynchronous, and getVisitorId must answer at once.
  document.cookie = `${name}=${value}; path=/; max-age=${seconds}; samesite=lax${place}`
}

type Seconds = { seconds: number }
