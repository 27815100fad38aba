// The Cookie Store API over the virtual browser's cookies, as document.cookie is.
import type { CookieJar } from "./cookies"

type Item = { name: string; value: string }

type Options = { name: string; value?: string; path?: string; expires?: number | null }

/** Name and value apart or in one object, as every method takes them. */
type Given = [name?: string | Partial<Options>, value?: string]

export class VirtualCookieStore extends EventTarget {
  readonly #jar: CookieJar

  constructor(jar: CookieJar) {
    super()
    this.#jar = jar
  }

  async getAll(...given: Given): Promise<Item[]> {
    const { name } = read(given)
    const items = this.#jar.all().map((cookie) => ({ name: cookie.name, value: cookie.value }))
    return items.filter((item) => name === undefined || item.name === name)
  }

  async get(...given: Given): Promise<Item | null> {
    const { name } = read(given)
    if (name === undefined) throw new TypeError("CookieStore.get needs the name of a cookie.")
    return (await this.getAll(name))[0] ?? null
  }

  async set(...given: Given): Promise<void> {
    const { name = "", value = "", path = "/", expires = null } = read(given)
    if (/[;\p{Cc}]/u.test(name + value + path) || name.includes("=")) {
      throw new TypeError("A cookie's name, value and path hold no semicolon and no control characters.")
    }
    const until = expires === null ? "" : `; expires=${new Date(expires).toUTCString()}`
    this.#jar.write(`${name}=${value}; path=${path}${until}`)
    this.#tell({ changed: [{ name, value }], deleted: [] })
  }

  async delete(...given: Given): Promise<void> {
    const { name = "", path = "/" } = read(given)
    this.#jar.write(`${name}=; path=${path}; max-age=0`)
    this.#tell({ changed: [], deleted: [{ name, value: "" }] })
  }

  #tell(change: { changed: Item[]; deleted: Item[] }) {
    queueMicrotask(() => this.dispatchEvent(Object.assign(new Event("change"), change)))
  }
}

function read([first, value]: Given): Partial<Options> {
  if (typeof first === "object") return first
  return { ...(first !== undefined && { name: String(first) }), ...(value !== undefined && { value: String(value) }) }
}

/** Gives the window this store. */
export function installCookieStore(jar: CookieJar): void {
  Object.defineProperty(window, "cookieStore", { configurable: true, value: new VirtualCookieStore(jar) })
}
