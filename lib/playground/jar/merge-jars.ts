// Several tabs of the playground are windows of one browser: what each of them changed is joined key by key, so that none
// brings back, or erases, what another did.
import type { Cookie, Jar } from "@/lib/contract/frame/frame"

type Versions = {
  /** What both began with. */
  base: Jar
  mine: Jar
  theirs: Jar
}

/** Theirs with what I changed since; the storage of a tab's own session is mine alone. */
export function mergeJars({ base, mine, theirs }: Versions): Jar {
  return {
    cookies: Object.values(
      mergeRecords({ base: byIdentity(base), mine: byIdentity(mine), theirs: byIdentity(theirs) }),
    ),
    localStorage: mergeRecords({ base: base.localStorage, mine: mine.localStorage, theirs: theirs.localStorage }),
    sessionStorage: mine.sessionStorage,
  }
}

/** A cookie is another where its name or its path is (RFC 6265, section 5.3). */
function byIdentity({ cookies }: Jar): Record<string, Cookie> {
  return Object.fromEntries(cookies.map((cookie) => [JSON.stringify([cookie.name, cookie.path]), cookie]))
}

type Records<T> = { base: Record<string, T>; mine: Record<string, T>; theirs: Record<string, T> }

function mergeRecords<T>({ base, mine, theirs }: Records<T>): Record<string, T> {
  const merged = new Map(Object.entries(theirs))
  for (const key of new Set([...Object.keys(base), ...Object.keys(mine)])) {
    const value = ownOf(mine, key)
    if (isSame(ownOf(base, key), value)) continue
    if (value === undefined) merged.delete(key)
    else merged.set(key, value)
  }
  return Object.fromEntries(merged)
}

/** Names of keys are a snippet's choice, `constructor` among them. */
function ownOf<T>(record: Record<string, T>, key: string): T | undefined {
  return Object.hasOwn(record, key) ? record[key] : undefined
}

function isSame(one: unknown, other: unknown): boolean {
  return one === other || JSON.stringify(one) === JSON.stringify(other)
}
