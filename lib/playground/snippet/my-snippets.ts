// Which snippets this browser may change: their edit keys, which the server showed once. Full or forbidden storage costs the
// key, so whoever saves is told where else to keep it.
import { z } from "zod"

const storageKey = "messenger-playground:snippets"
const maxKept = 500

const mySnippetSchema = z.object({
  slug: z.string(),
  title: z.string(),
  editKey: z.string(),
  /** The revision that this browser read or saved last: what its draft was made from. */
  revision: z.number(),
  /** False where its code came from a stranger: a fork is mine to change, and still not mine to trust. */
  isTrusted: z.boolean(),
  /** Epoch milliseconds. */
  savedAt: z.number(),
})

export type MySnippet = z.infer<typeof mySnippetSchema>

/** The one that was saved last first. */
export function readMySnippets(): MySnippet[] {
  try {
    return z.array(mySnippetSchema).safeParse(JSON.parse(localStorage.getItem(storageKey) ?? "[]")).data ?? []
  } catch {
    return []
  }
}

export function mySnippet(slug: string): MySnippet | null {
  return readMySnippets().find((kept) => kept.slug === slug) ?? null
}

export function keepMySnippet(snippet: MySnippet): void {
  write([snippet, ...readMySnippets().filter(({ slug }) => slug !== snippet.slug)].slice(0, maxKept))
}

export function forgetMySnippet(slug: string): void {
  write(readMySnippets().filter((kept) => kept.slug !== slug))
}

function write(snippets: MySnippet[]) {
  try {
    localStorage.setItem(storageKey, JSON.stringify(snippets))
  } catch {}
}
