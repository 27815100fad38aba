// Jars as this browser keeps them from one visit to the next. Full or forbidden storage: a jar then lives as long as the
// page does.
import * as z from "zod/mini"
import { type Jar, jarSchema } from "@/lib/contract/frame/frame"
import { projectKeySchema } from "@/lib/contract/playground/project"

const storageKey = "messenger-playground:jar"
const strangersKey = "messenger-playground:strangers-jars"

/** Characters of one stranger's jar, and of all together: they must not take the room that one's own needs. */
const strangerCharacters = 400_000
const strangersCharacters = 1_000_000

/** Of strangers' projects, the one that changed last first. */
const strangersSchema = z.array(z.object({ project: projectKeySchema, jar: jarSchema }))

/** Calls back when another tab has written a jar. */
export function onJarsWritten(callback: () => void): void {
  addEventListener("storage", ({ key }) => {
    if (key === storageKey || key === strangersKey) callback()
  })
}

export function readJar(): Jar | null {
  return read(storageKey, jarSchema)
}

export function writeJar(jar: Jar): void {
  write(storageKey, JSON.stringify(jar))
}

export function readStrangersJar(project: string): Jar | null {
  return readStrangers().find((kept) => kept.project === project)?.jar ?? null
}

/** Those that changed longest ago make room; one that is too large is not kept, and takes nobody's place. */
export function writeStrangersJar(project: string, jar: Jar): void {
  if (JSON.stringify(jar).length > strangerCharacters) return
  const kept = [{ project, jar }, ...readStrangers().filter((other) => other.project !== project)]
  let text = JSON.stringify(kept)
  while (text.length > strangersCharacters) {
    kept.pop()
    text = JSON.stringify(kept)
  }
  write(strangersKey, text)
}

function readStrangers() {
  return read(strangersKey, strangersSchema) ?? []
}

function read<T extends z.ZodMiniType>(key: string, schema: T): z.output<T> | null {
  try {
    return schema.safeParse(JSON.parse(localStorage.getItem(key) ?? "null")).data ?? null
  } catch {
    return null
  }
}

function write(key: string, text: string) {
  try {
    localStorage.setItem(key, text)
  } catch {}
}
