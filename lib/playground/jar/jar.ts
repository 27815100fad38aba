// The virtual browser's cookies and storage. The sandboxed frame has none of its own (its origin is opaque), so the
// page keeps them here, across runs and reloads, and each frame works on a copy (lib/preview/browser/cookies.ts, storage.ts).
// One's own projects share a jar, as pages of one site do; each project of somebody else has its own.
import { createStore } from "zustand/vanilla"
import { type Cookie, type Jar, jarCharacters } from "@/lib/contract/frame/frame"
import { onJarsWritten, readJar, readStrangersJar, writeJar, writeStrangersJar } from "./kept-jars"
import { mergeJars } from "./merge-jars"

type JarState = {
  /** The stranger's project whose jar this is; null for one's own. */
  project: string | null
  jar: Jar
  /** True when the last change came from this page and a running preview has to hear of it. */
  isEdited: boolean
  /** Takes what a preview changed. */
  receive(jar: Jar): void
  setCookie(cookie: Cookie): void
  /** Forgets everything, as "clear site data" does. */
  clear(): void
  /** Goes on with what an earlier visit kept. */
  restore(project: string | null): void
}

const empty: Jar = { cookies: [], localStorage: {}, sessionStorage: {} }

/** A jar is kept at once, and then so often: a snippet may change it all the time, and writing it is slow. */
const keepMs = 500

export const jarStore = createStore<JarState>()((set, get) => {
  let keptAt = Number.NEGATIVE_INFINITY
  let timer: ReturnType<typeof setTimeout> | undefined
  /** As it was last read or written: what differs from it was changed in this tab. */
  let base = empty

  function save(jar: Jar, isEdited: boolean) {
    set({ jar, isEdited })
    timer ??= setTimeout(keep, keptAt + keepMs - performance.now())
    if (keptAt + keepMs <= performance.now()) keep()
  }

  /** Writes what has not been written yet. */
  function keep() {
    if (timer === undefined) return
    clearTimeout(timer)
    timer = undefined
    keptAt = performance.now()
    const { project } = get()
    takeOver()
    const kept = { ...get().jar, sessionStorage: {} }
    if (project === null) writeJar(kept)
    else writeStrangersJar(project, kept)
    base = kept
  }

  /** Joins what other tabs have kept since with what this one holds. */
  function takeOver() {
    const { project, jar } = get()
    const theirs = read(project)
    // Nothing is kept where storage is full or forbidden.
    if (!theirs || JSON.stringify(theirs) === JSON.stringify(base)) return
    set({ jar: mergeJars({ base, mine: jar, theirs }), isEdited: true })
    base = theirs
  }

  // On the server there is no page to leave.
  if (typeof window !== "undefined") {
    addEventListener("pagehide", keep)
    onJarsWritten(takeOver)
  }
  return {
    project: null,
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
    clear: () => {
      takeOver()
      save(empty, true)
    },
    restore: (project) => {
      keep()
      base = read(project) ?? empty
      set({ project, jar: base, isEdited: false })
    },
  }
})

function read(project: string | null): Jar | null {
  return project === null ? readJar() : readStrangersJar(project)
}
