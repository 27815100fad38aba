// localStorage and sessionStorage for a document whose own throw, with the behaviour of the real Storage: named
// properties, string values, key order, and a quota.
const quotaCharacters = 500_000

export type VirtualStorage = {
  storage: Storage
  all(): Record<string, string>
  replace(entries: Record<string, string>): void
}

export function createStorage(onChange: () => void): VirtualStorage {
  const entries = new Map<string, string>()

  const methods = {
    getItem: (key: unknown) => entries.get(String(key)) ?? null,
    setItem(key: unknown, value: unknown) {
      const [name, text] = [String(key), String(value)]
      const used = [...entries].reduce(
        (sum, [other, kept]) => (other === name ? sum : sum + other.length + kept.length),
        0,
      )
      if (used + name.length + text.length > quotaCharacters) {
        throw new DOMException("The virtual browser's storage is full.", "QuotaExceededError")
      }
      entries.set(name, text)
      onChange()
    },
    removeItem(key: unknown) {
      if (entries.delete(String(key))) onChange()
    },
    clear() {
      entries.clear()
      onChange()
    },
    key: (index: unknown) => [...entries.keys()][Number(index)] ?? null,
  }

  const storage = new Proxy(Object.create(Storage.prototype) as Storage, {
    get(_, key) {
      if (key === "length") return entries.size
      if (typeof key === "string" && Object.hasOwn(methods, key)) return methods[key as keyof typeof methods]
      if (typeof key === "string" && entries.has(key)) return entries.get(key)
      return Reflect.get(Storage.prototype, key)
    },
    set(_, key, value) {
      methods.setItem(key, value)
      return true
    },
    deleteProperty(_, key) {
      methods.removeItem(key)
      return true
    },
    has: (_, key) => entries.has(String(key)) || key in Storage.prototype,
    ownKeys: () => [...entries.keys()],
    getOwnPropertyDescriptor: (_, key) =>
      entries.has(String(key))
        ? { value: entries.get(String(key)), writable: true, enumerable: true, configurable: true }
        : undefined,
  })

  return {
    storage,
    all: () => Object.fromEntries(entries),
    replace(next) {
      entries.clear()
      for (const [key, value] of Object.entries(next)) entries.set(key, value)
    },
  }
}

/** Gives the window this storage under that name. */
export function installStorage(name: "localStorage" | "sessionStorage", { storage }: VirtualStorage): void {
  Object.defineProperty(window, name, { configurable: true, get: () => storage })
}
