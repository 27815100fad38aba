import "server-only"
import { fromNow } from "../../common/clock"
import { database } from "../../db/database"
import { fileStore } from "./file-store"

// Longer than any upload lasts, whose row comes after its bytes.
const graceMs = 3_600_000

/** Removes the bytes that no row knows any more: of deleted messages, people and workspaces, and of lost uploads. */
export async function sweepFiles(): Promise<void> {
  const db = await database()
  const store = fileStore()
  for await (const keys of store.list(fromNow(-graceMs))) {
    const rows = await db.attachment.findMany({
      where: { key: { in: keys } },
      select: { key: true },
      take: keys.length,
    })
    const known = new Set(rows.map(({ key }) => key))
    await store.delete(keys.filter((key) => !known.has(key)))
  }
}
