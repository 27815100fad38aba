import "server-only"
import { Prisma } from "@/generated/prisma/client"
import { limits } from "@/lib/contract/limits"
import { fromNow } from "../../common/clock"
import { type Pruning, removeRows } from "./steps"

/** Snippets that nobody restored in time, with their revisions, and old reports of others. */
export async function pruneSnippets(pruning: Pruning): Promise<void> {
  const deletedBefore = fromNow(-limits.snippetRestoreMs)
  const deleted = Prisma.sql`WHERE "deletedAt" < ${deletedBefore}::timestamptz ORDER BY "deletedAt"`
  await removeRows(pruning, { table: "Snippet", rows: deleted, perStep: 5 })
  const reportedBefore = fromNow(-limits.reportsKeptMs)
  const reported = Prisma.sql`WHERE "createdAt" < ${reportedBefore}::timestamptz ORDER BY "createdAt"`
  await removeRows(pruning, { table: "SnippetReport", rows: reported })
}
