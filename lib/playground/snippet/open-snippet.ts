// A snippet by its slug, as the address names it.
import { type Snippet, snippetSchema } from "@/lib/contract/snippets/snippet"
import { keyOf } from "../project/mine"
import { me, type Owner } from "../project/owner"
import { callSnippets } from "./call-snippets"
import { keepMySnippet, mySnippet } from "./my-snippets"
import { sceneKeyOf } from "./scene-key"
import type { Held } from "./snippet"

type Sought = {
  slug: string
  /** Null for the latest. */
  revision: number | null
  /** A draft goes on, so that what it was made from is wanted. */
  isDraft: boolean
  /** What came with the page. */
  given: Snippet | null
}

/** Reads it where it did not come with the page; throws SnippetError where there is none. */
export async function readSnippet({ slug, revision, isDraft, given }: Sought): Promise<Held> {
  const mine = mySnippet(slug)
  const wanted = revision ?? (isDraft ? mine?.revision : null)
  const editKey = mine?.editKey ?? null
  const isGiven = given?.slug === slug && (wanted ?? given.latest_revision) === given.revision.number
  const snippet = isGiven
    ? given
    : await callSnippets(`/${slug}${wanted ? `?revision=${wanted}` : ""}`, { schema: snippetSchema, editKey })
  if (mine && !isDraft) keepMySnippet({ ...mine, title: snippet.title, revision: snippet.revision.number })
  return { snippet, editKey }
}

/** Whose code it is: that of a fork is still the stranger's. */
export function ownerOfSnippet({ snippet }: Held): Owner {
  if (mySnippet(snippet.slug)?.isTrusted) return me
  const { files, scene } = snippet.revision
  return { kind: "stranger", project: scene ? sceneKeyOf(snippet) : keyOf(files) }
}
