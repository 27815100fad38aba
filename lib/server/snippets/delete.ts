import "server-only"
import { limits } from "@/lib/contract/limits"
import type { DeletedSnippet, Snippet } from "@/lib/contract/snippets/snippet"
import { fromNow, now, toSeconds } from "../common/clock"
import type { Transaction } from "../db/write"
import { clientOf } from "../rate-limit/caller"
import { lockSnippet, type Owned } from "./locked"
import { countFork, keepListing, listedSelect } from "./search/listing"
import { noSnippet, readSnippet } from "./snippet"
import { writeSnippets } from "./write-snippets"

type Ending = Owned & { request: Request }

/** Takes a snippet from everybody but its author, who may restore it for a day. May be repeated. */
export async function deleteSnippet({ request, ...owned }: Ending): Promise<DeletedSnippet> {
  return writeSnippets(clientOf(request), async (tx) => {
    const row = await lockSnippet(tx, owned)
    const deletedAt = row.deletedAt ?? now()
    if (!row.deletedAt) {
      await setDeleted(tx, row.id, deletedAt)
      await countFork(tx, row.forkedFromSlug, -1)
    }
    const until = new Date(deletedAt.getTime() + limits.snippetRestoreMs)
    return { slug: row.slug, deleted_at: toSeconds(deletedAt), restorable_until: toSeconds(until) }
  })
}

/** Undoes it. May be repeated. */
export async function restoreSnippet({ request, ...owned }: Ending): Promise<Snippet> {
  return writeSnippets(clientOf(request), async (tx) => {
    const row = await lockSnippet(tx, owned)
    if (row.deletedAt) {
      // Retention removes it soon.
      if (row.deletedAt < fromNow(-limits.snippetRestoreMs)) throw noSnippet()
      await setDeleted(tx, row.id, null)
      await countFork(tx, row.forkedFromSlug, 1)
    }
    return readSnippet(tx, owned)
  })
}

async function setDeleted(tx: Transaction, id: string, deletedAt: Date | null): Promise<void> {
  await keepListing(tx, await tx.snippet.update({ where: { id }, data: { deletedAt }, select: listedSelect }))
}
