export type CookieJar = {
  /** The value when the jar was made: each look at the cookies makes the page wait for another process. */
  get(name: string): string | null
  set(cookie: { name: string; value: string; lifeMs: number }): void
  remove(name: string): void
}

/** A lifetime in the past removes; of 0 not every cookie store does. */
const gone = -1

/**
 * First-party cookies on the widest domain that accepts them, so that subdomains share them (fact 11.1). A page that
 * has none (an opaque origin throws, a setting blocks them) gets an empty jar that keeps nothing.
 */
export function createCookieJar(): CookieJar {
  const cookies = readCookies()
  let known: string | null | undefined

  /** Found by trying, so not before the first cookie is written. */
  function domain(): string | null {
    if (known === undefined) known = widestDomain()
    return known
  }

  return {
    get(name) {
      const start = `${name}=`
      return cookies.find((cookie) => cookie.startsWith(start))?.slice(start.length) ?? null
    },
    set({ name, value, lifeMs }) {
      const place = domain()
      if (place !== null) writeCookie({ name, value, domain: place, seconds: Math.floor(lifeMs / 1_000) })
    },
    remove(name) {
      const place = domain()
      if (place === null) return
      // An older cookie may sit on the host alone.
      for (const one of new Set([place, ""])) writeCookie({ name, value: "", domain: one, seconds: gone })
    },
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
  const test = { name: "intercom-test", value: "1", domain }
  try {
    writeCookie({ ...test, seconds: 60 })
    const isThere = readCookies().includes("intercom-test=1")
    writeCookie({ ...test, seconds: gone })
    return isThere
  } catch {
    return false
  }
}

/** Each as `name=value`. */
function readCookies(): string[] {
  try {
    return document.cookie.split("; ")
  } catch {
    return []
  }
}

function writeCookie({ name, value, domain, seconds }: Record<"name" | "value" | "domain", string> & Seconds): void {
  const place = domain ? `; domain=${domain}` : ""
  // biome-ignore lint/suspicious/noDocumentCookie: the Cookie Store API is asynchronous, and a shutdown must remove at once.
  document.cookie = `${name}=${value}; path=/; max-age=${seconds}; samesite=lax${place}`
}

type Seconds = { seconds: number }
