import "server-only"
import { database } from "../../db/database"
import { DatabaseStore } from "./database-store"
import { fileStore } from "./file-store"

/** Moves files that an older version left in the database to where files are now. Ended halfway, it goes on next time. */
export async function moveFiles(): Promise<void> {
  const store = fileStore()
  if (store instanceof DatabaseStore) return
  const old = new DatabaseStore()
  const db = await database()
  for (;;) {
    const chunk = await db.fileChunk.findFirst({ select: { key: true } })
    if (!chunk) return
    const { key } = chunk
    const file = await db.attachment.findUnique({ where: { key }, select: { size: true } })
    const bytes = file && (await old.read(key, { start: 0, end: file.size - 1 }))
    if (bytes) await store.write(key, bytes)
    await old.delete([key])
  }
}
