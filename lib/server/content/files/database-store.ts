import "server-only"
import { setTimeout as pause } from "node:timers/promises"
import { realNow } from "../../common/clock"
import { shared } from "../../common/shared"
import { Turns } from "../../common/turns"
import { database } from "../../db/database"
import type { ByteRange, FileStore } from "./store"

// Small enough that a row passes quickly and many uploads at once take little memory.
const chunkBytes = 256 * 1024
const listedAtOnce = 500
/** About as long as the connection and the loop are busy with a chunk, which all other requests wait for. */
const chunkRestMs = 15

/** Rows of a table of their own: each chunk is written and read by itself, so no file is ever whole in memory. */
export class DatabaseStore implements FileStore {
  async write(key: string, source: AsyncIterable<Uint8Array>): Promise<number> {
    const db = await database()
    const createdAt = realNow()
    let size = 0
    let number = 0
    try {
      for await (const data of chunksOf(source)) {
        // Not by Prisma's own create, which makes a text of the bytes: they would hold up every other request.
        const insert = () => db.$executeRaw`
          INSERT INTO "FileChunk" (key, number, data, "createdAt") VALUES (${key}, ${number}::int, ${data}, ${createdAt}::timestamptz)`
        await chunkTurns().take(key, () => insert().finally(() => pause(chunkRestMs)))
        size += data.byteLength
        number += 1
      }
      return size
    } catch (error) {
      // Where this fails too, the chunks are swept later.
      await this.delete([key]).catch(() => {})
      throw error
    }
  }

  async read(key: string, { start, end }: ByteRange): Promise<ReadableStream<Uint8Array> | null> {
    const last = Math.floor(end / chunkBytes)
    let number = Math.floor(start / chunkBytes)
    const first = await findChunk(key, number)
    if (!first) return null
    let data: Uint8Array | null = first
    return new ReadableStream<Uint8Array>({
      async pull(controller) {
        data ??= await findChunk(key, number)
        // Deleted while it was read: an answer that is cut tells the client so.
        if (!data) return controller.error(new Error("The file is no more."))
        const offset = number * chunkBytes
        controller.enqueue(data.subarray(Math.max(0, start - offset), end + 1 - offset))
        data = null
        if (number === last) return controller.close()
        number += 1
      },
    })
  }

  async delete(keys: string[]): Promise<void> {
    const db = await database()
    await db.fileChunk.deleteMany({ where: { key: { in: keys } } })
  }

  async *list(before: Date): AsyncIterable<string[]> {
    const db = await database()
    let last = ""
    for (;;) {
      const rows = await db.fileChunk.findMany({
        where: { number: 0, createdAt: { lt: before }, key: { gt: last } },
        select: { key: true },
        orderBy: { key: "asc" },
        take: listedAtOnce,
      })
      if (rows.length === 0) return
      last = rows.at(-1)?.key ?? ""
      yield rows.map(({ key }) => key)
    }
  }
}

/** One at a time of all files: each is a lot for one connection, and for the loop that sends it. */
const chunkTurns = () => shared("file chunk turns", () => new Turns(1))

async function findChunk(key: string, number: number): Promise<Uint8Array | null> {
  const db = await database()
  const row = await db.fileChunk.findUnique({ where: { key_number: { key, number } }, select: { data: true } })
  return row?.data ?? null
}

/** The same bytes in chunks that are full, but for the last. */
async function* chunksOf(source: AsyncIterable<Uint8Array>): AsyncIterable<Uint8Array<ArrayBuffer>> {
  let chunk = new Uint8Array(chunkBytes)
  let filled = 0
  for await (const bytes of source) {
    for (let at = 0; at < bytes.byteLength; ) {
      const part = bytes.subarray(at, at + chunkBytes - filled)
      chunk.set(part, filled)
      filled += part.byteLength
      at += part.byteLength
      if (filled < chunkBytes) continue
      yield chunk
      chunk = new Uint8Array(chunkBytes)
      filled = 0
    }
  }
  if (filled > 0) yield chunk.subarray(0, filled)
}
