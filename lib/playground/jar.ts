// The virtual browser's cookies and storage. The sandboxed frame has none of its own (its origin is opaque), so the
// page keeps them here, across runs and reloads, and each frame works on a copy (lib/preview/cookies.ts, storage.ts).
import { createStore } from "zustand/vanilla"
import { type Cookie, type Jar, jarCharacters, jarSchema } from "@/lib/contract/frame"

const storageKey = "messenger-playground:jar"

type JarState = {
  jar: Jar
  /** True when the last change came from this page and a running preview has to hear of it. */
  isEdited: boolean
  /** Takes what a preview changed. */
  receive(jar: Jar): void
  setCookie(cookie: Cookie): void
  /** Forgets everything, as "clear site data" does. */
  clear(): void
  /** Reads what an earlier visit kept. */
  restore(): void
}

const empty: Jar = { cookies: [], localStorage: {}, sessionStorage: {} }

export const jarStore = createStore<JarState>()((set, get) => {
  function save(jar: Jar, isEdited: boolean) {
    set({ jar, isEdited })
    // Full or forbidden storage: the jar then lives as long as the page does.
    try {
      localStorage.setItem(storageKey, JSON.stringify({ ...jar, sessionStorage: {} }))
    } catch {}
  }
  return {
    jar: empty,
    isEdited: false,
    receive: (jar) => {
      if (JSON.stringify(jar).length <= jarCharacters) save(jar, false)
    },
    setCookie: (cookie) => {
      const { jar } = get()
      const others = jar.cookies.filter(({ name, path }) => name !== cookie.name || path !== cookie.path)
      save({ ...jar, cookies: [...others, cookie] }, true)
    },
    clear: () => save(empty, true),
    restore: () => {
      try {
        const stored = jarSchema.safeParse(JSON.parse(localStorage.getItem(storageKey) ?? "null"))
        if (stored.success) set({ jar: stored.data })
      } catch {}
    },
  }
})
