import "server-only"
import type { Prisma } from "@/generated/prisma/client"
import type { Transaction } from "../db/write"
import { isEditKey, keyRefused } from "./edit-key"
import { listedSelect } from "./search/listing"
import { noSnippet } from "./snippet"

const lockedSelect = {
  ...listedSelect,
  slug: true,
  latestRevision: true,
  forkedFromSlug: true,
  updatedAt: true,
  writeTokenHash: true,
} satisfies Prisma.SnippetSelect

export type LockedSnippet = Prisma.SnippetGetPayload<{ select: typeof lockedSelect }>

export type Owned = { slug: string; editKey: string | undefined }

/** The snippet, which nobody else changes until the transaction ends; refused without its edit key. */
export async function lockSnippet(tx: Transaction, { slug, editKey }: Owned): Promise<LockedSnippet> {
  await tx.$queryRaw`SELECT id FROM "Snippet" WHERE slug = ${slug} FOR UPDATE`
  const row = await tx.snippet.findUnique({ where: { slug }, select: lockedSelect })
  if (!row) throw noSnippet()
  if (!isEditKey(editKey, row.writeTokenHash)) throw row.deletedAt ? noSnippet() : keyRefused()
  return row
}
