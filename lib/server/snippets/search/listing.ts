import "server-only"
import type { Prisma } from "@/generated/prisma/client"
import { now } from "../../common/clock"
import type { Transaction } from "../../db/write"
import { lexemesOf } from "./lexemes"

export const listedSelect = {
  id: true,
  title: true,
  description: true,
  tags: true,
  methods: true,
  isListed: true,
  forkCount: true,
  deletedAt: true,
} satisfies Prisma.SnippetSelect

type Row = Prisma.SnippetGetPayload<{ select: typeof listedSelect }>

/** Brings what /snippets shows of a snippet in line with it. The time of being listed stays while it is. */
export async function keepListing(tx: Transaction, { id, isListed, forkCount, deletedAt, ...row }: Row): Promise<void> {
  if (!isListed || deletedAt) {
    await tx.listing.deleteMany({ where: { snippetId: id } })
    return
  }
  const lexemes = JSON.stringify(lexemesOf(row))
  await tx.$executeRaw`
    INSERT INTO "Listing" ("snippetId", "listedAt", "forkCount", "search")
    SELECT ${id}, ${now()}::timestamptz, ${forkCount}::int,
      array_to_tsvector(ARRAY(SELECT jsonb_array_elements_text(${lexemes}::text::jsonb)))
    ON CONFLICT ("snippetId") DO UPDATE SET "forkCount" = excluded."forkCount", "search" = excluded."search"`
}

/** Counts a fork of the snippet of that slug, or one less. Nobody counts for what is gone. */
export async function countFork(tx: Transaction, slug: string | null, by: 1 | -1): Promise<void> {
  if (slug === null) return
  const count = { forkCount: { increment: by } }
  const { count: found } = await tx.snippet.updateMany({ where: { slug }, data: count })
  if (found > 0) await tx.listing.updateMany({ where: { snippet: { slug } }, data: count })
}
