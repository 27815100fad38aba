import "server-only"
import type { ForkSnippet } from "@/lib/contract/snippets/save"
import { storedBytes } from "@/lib/contract/snippets/save"
import type { CreatedSnippet } from "@/lib/contract/snippets/snippet"
import { database } from "../db/database"
import { callerOf } from "../rate-limit/caller"
import { spend } from "../rate-limit/spend"
import { findMade, storeSnippet } from "./create"
import { getSnippet, readSceneText } from "./snippet"

type Fork = { request: Request; slug: string; body: ForkSnippet; browserToken: string | undefined }

/** Makes a snippet of one's own from a revision of another, which need not be one's own. */
export async function forkSnippet({ request, slug, body, browserToken }: Fork): Promise<CreatedSnippet> {
  const asked = { fork: slug, ...body }
  const made = await findMade(request, asked)
  if (made) return made
  const { title, description, tags, revision } = await getSnippet({ slug, revision: body.revision })
  const { files, number } = revision
  const text = revision.scene && (await readSceneText(await database(), { slug, number }))
  const scene = revision.scene && text !== null ? { text, counts: revision.scene } : null
  // What it weighs is known only now.
  await spend({
    name: "snippet_text",
    points: Math.ceil(storedBytes({ files, scene }) / 1_024),
    caller: callerOf(request, browserToken),
  })
  const forkedFrom = { slug, revision: number }
  const stored = { title, description, tags, files, scene, change: "", isListed: false, forkedFrom }
  return storeSnippet(request, stored, asked)
}
