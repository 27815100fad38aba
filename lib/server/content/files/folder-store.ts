import "server-only"
import { constants } from "node:fs"
import { type FileHandle, mkdir, open, opendir, rename, rm, stat } from "node:fs/promises"
import path from "node:path"
import { Readable } from "node:stream"
import { AppError } from "../../common/errors"
import { isToken, newToken } from "../../common/token"
import type { ByteRange, FileStore } from "./store"

const listedAtOnce = 500
const readBytes = 256 * 1024

/** One file for each key. What is still arriving has a name that is no key. */
export class FolderStore implements FileStore {
  readonly #folder: string

  constructor(folder: string) {
    this.#folder = folder
  }

  async write(key: string, source: AsyncIterable<Uint8Array>): Promise<number> {
    const target = this.#pathOf(key)
    const arriving = path.join(/*turbopackIgnore: true*/ this.#folder, `${newToken()}.part`)
    const handle = await orUnavailable(this.#create(arriving))
    try {
      const size = await writeAll(handle, source)
      await orUnavailable(handle.sync())
      await handle.close()
      await orUnavailable(rename(arriving, target))
      await orUnavailable(this.#syncFolder())
      return size
    } catch (error) {
      await handle.close().catch(ignore)
      // What cannot be removed now is swept later.
      await Promise.all([arriving, target].map((file) => rm(file, { force: true }).catch(ignore)))
      throw error
    }
  }

  async read(key: string, { start, end }: ByteRange): Promise<ReadableStream<Uint8Array> | null> {
    if (!isToken(key)) return null
    const handle = await orUnavailable(openIfThere(this.#pathOf(key)))
    if (!handle) return null
    const stream = handle.createReadStream({ start, end, highWaterMark: readBytes })
    // Node's own type of the same stream, which the DOM's does not know.
    return Readable.toWeb(stream) as ReadableStream<Uint8Array>
  }

  async delete(keys: string[]): Promise<void> {
    for (const key of keys) await orUnavailable(rm(this.#pathOf(key), { force: true }))
  }

  async *list(before: Date): AsyncIterable<string[]> {
    let keys: string[] = []
    for await (const { name } of await opendir(await this.#ensureFolder())) {
      const file = path.join(/*turbopackIgnore: true*/ this.#folder, name)
      const stats = await stat(file).catch(ignore)
      if (!stats || stats.mtime >= before) continue
      // An upload that nobody finished, from before a crash.
      if (!isToken(name)) await rm(file, { force: true })
      else keys.push(name)
      if (keys.length === listedAtOnce) {
        yield keys
        keys = []
      }
    }
    if (keys.length > 0) yield keys
  }

  /** Keys are random text of ours. Anything else must never become a path. */
  #pathOf(key: string): string {
    if (!isToken(key)) throw new Error("A file's key is a token.")
    return path.join(/*turbopackIgnore: true*/ this.#folder, key)
  }

  async #create(file: string): Promise<FileHandle> {
    await this.#ensureFolder()
    return open(file, "wx", 0o600)
  }

  async #ensureFolder(): Promise<string> {
    await mkdir(this.#folder, { recursive: true, mode: 0o700 })
    return this.#folder
  }

  /** A new name is only kept through a power cut once its folder is. Windows knows no such thing. */
  async #syncFolder(): Promise<void> {
    if (process.platform === "win32") return
    const handle = await open(this.#folder, "r")
    try {
      await handle.sync()
    } finally {
      await handle.close()
    }
  }
}

async function writeAll(handle: FileHandle, source: AsyncIterable<Uint8Array>): Promise<number> {
  let size = 0
  for await (const chunk of source) {
    for (let at = 0; at < chunk.byteLength; ) {
      const { bytesWritten } = await orUnavailable(handle.write(chunk, at))
      at += bytesWritten
    }
    size += chunk.byteLength
  }
  return size
}

/** Follows no symbolic link: we make none, so whoever did means another file. */
async function openIfThere(file: string): Promise<FileHandle | null> {
  try {
    // Windows has no such flag, and asks for rights before it lets anyone make a link.
    return await open(file, constants.O_RDONLY | (constants.O_NOFOLLOW ?? 0))
  } catch (error) {
    const code = codeOf(error)
    if (code === "ENOENT" || code === "ELOOP") return null
    throw error
  }
}

/** The disk is full, read-only or gone: logged for whoever runs the server, and a wait for the caller. */
async function orUnavailable<Result>(work: Promise<Result>): Promise<Result> {
  try {
    return await work
  } catch (error) {
    const code = codeOf(error)
    if (!code) throw error
    console.error(JSON.stringify({ level: "error", code: "files", error: String(error) }))
    const message = "The server cannot keep or read files at the moment. Try again later."
    throw new AppError({ code: "unavailable", message, retryAfterSeconds: 60 })
  }
}

/** What the operating system calls a failure. */
function codeOf(error: unknown): string | null {
  return error instanceof Error && "code" in error && typeof error.code === "string" ? error.code : null
}

function ignore(): null {
  return null
}
