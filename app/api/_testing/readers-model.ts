// Who may read what, said once more and independently of the server: as keys that stand for people, and what leads from
// one to another. A key is an anonymous session, a user_id, an address that was proven, or one that was merely named.

export type Key = `${"anonymous" | "id" | "proven" | "named"}:${string}`

/** What a login says about its person, and how far that is proven. */
export type Login = {
  id: string | null
  email: string | null
  /** Of the id (or, without one, of the email), by a hash; of both, by a token; or of nothing. */
  proof: "hash" | "token" | "none"
}

/** The keys that a login makes its session hold. */
export function keysOf({ id, email, proof }: Login): Key[] {
  const byId: Key[] = id === null ? [] : [`id:${id}`]
  if (email === null) return byId
  if (proof === "none") return [...byId, `named:${email}`]
  return proof === "token" || id === null ? [...byId, `proven:${email}`] : byId
}

export class Readers {
  /** From whoever reads to whose messages they may read. */
  readonly #mayRead = new Map<Key, Set<Key>>()

  /** One person by all of these keys. */
  join(keys: Key[]): void {
    for (const one of keys) for (const other of keys) this.allow(one, other)
  }

  allow(reader: Key, author: Key): void {
    this.#mayRead.set(reader, (this.#mayRead.get(reader) ?? new Set()).add(author))
  }

  /** Everybody whose messages may be read with these keys. */
  readableTo(keys: Iterable<Key>): Set<Key> {
    const reached = new Set(keys)
    for (const key of reached) for (const next of this.#mayRead.get(key) ?? []) reached.add(next)
    return reached
  }
}
