import { mkdtempSync, readdirSync, rmSync, symlinkSync, utimesSync, writeFileSync } from "node:fs"
import os from "node:os"
import path from "node:path"
import { afterAll, describe, expect, test, vi } from "vitest"
import { AppError } from "../../common/errors"
import { newToken } from "../../common/token"
import { database } from "../../db/database"
import { withTestDatabase } from "../../testing/database"
import { DatabaseStore } from "./database-store"
import { FolderStore } from "./folder-store"

withTestDatabase()

const folder = mkdtempSync(path.join(os.tmpdir(), "messenger-playground-files-"))
afterAll(() => rmSync(folder, { recursive: true, force: true }))

const hourAgo = () => new Date(Date.now() - 3_600_000)

const stores = [
  {
    name: "a folder",
    make: () => new FolderStore(path.join(folder, "files")),
    age: async (key: string) => utimesSync(path.join(folder, "files", key), new Date(0), new Date(0)),
  },
  {
    name: "the database",
    make: () => new DatabaseStore(),
    age: async (key: string) => {
      const db = await database()
      await db.fileChunk.updateMany({ where: { key }, data: { createdAt: new Date(0) } })
    },
  },
]

async function* source(...parts: (Uint8Array | Error)[]) {
  for (const part of parts) {
    if (part instanceof Error) throw part
    yield part
  }
}

async function all(stream: ReadableStream<Uint8Array> | null): Promise<Buffer | null> {
  return stream && Buffer.from(await new Response(stream).arrayBuffer())
}

async function keysBefore(store: FolderStore | DatabaseStore, before: Date): Promise<string[]> {
  const keys: string[] = []
  for await (const some of store.list(before)) keys.push(...some)
  return keys
}

describe.each(stores)("files in $name", ({ make, age }) => {
  test("come back as they were, whole and in part", async () => {
    const store = make()
    const key = newToken()
    const bytes = Buffer.from(Array.from({ length: 700_001 }, (_, index) => index % 251))
    const parts = [bytes.subarray(0, 1), bytes.subarray(1, 600_000), new Uint8Array(), bytes.subarray(600_000)]
    expect(await store.write(key, source(...parts))).toBe(bytes.length)
    for (const [start, end] of [
      [0, bytes.length - 1],
      [0, 0],
      [262_143, 262_144],
      [262_144, 524_287],
      [700_000, 700_000],
    ] as const) {
      expect((await all(await store.read(key, { start, end })))?.equals(bytes.subarray(start, end + 1))).toBe(true)
    }
    await store.delete([key, newToken()])
    expect(await store.read(key, { start: 0, end: 0 })).toBeNull()
  })

  test("are kept whole or not at all", async () => {
    const store = make()
    const key = newToken()
    const cut = store.write(key, source(Buffer.alloc(600_000), new Error("The sender left.")))
    await expect(cut).rejects.toThrow("The sender left.")
    expect(await store.read(key, { start: 0, end: 0 })).toBeNull()
    expect(await keysBefore(store, new Date(Date.now() + 60_000))).not.toContain(key)
  })

  test("are listed once they are old", async () => {
    const store = make()
    const [old, young] = [newToken(), newToken()]
    for (const key of [old, young]) await store.write(key, source(Buffer.alloc(600_000)))
    await age(old)
    const keys = await keysBefore(store, hourAgo())
    expect(keys.filter((key) => key === old)).toHaveLength(1)
    expect(keys).not.toContain(young)
  })

  test("are written at once without a mix-up", async () => {
    const store = make()
    const keys = Array.from({ length: 20 }, newToken)
    await Promise.all(keys.map((key) => store.write(key, source(Buffer.from(key), Buffer.alloc(300_000)))))
    for (const key of keys) expect((await all(await store.read(key, { start: 0, end: 21 })))?.toString()).toBe(key)
  })
})

describe("the folder of files", () => {
  const outside = path.join(folder, "outside")
  writeFileSync(outside, "secret")

  test.each(["../outside", "..", "/etc/passwd", "a/b", "", "x".repeat(23), `${"x".repeat(21)}\0`])(
    "is not left by the key %j",
    async (key) => {
      const store = new FolderStore(path.join(folder, "files"))
      expect(await store.read(key, { start: 0, end: 0 })).toBeNull()
      await expect(store.write(key, source(Buffer.from("x")))).rejects.toThrow("A file's key is a token.")
      await expect(store.delete([key])).rejects.toThrow("A file's key is a token.")
    },
  )

  test("is not left by a link in it", async () => {
    const store = new FolderStore(path.join(folder, "files"))
    const key = newToken()
    await store.write(newToken(), source(Buffer.from("x")))
    symlinkSync(outside, path.join(folder, "files", key))
    expect(await store.read(key, { start: 0, end: 5 })).toBeNull()
  })

  test("loses what was still arriving when the process ended, an hour later", async () => {
    const store = new FolderStore(path.join(folder, "arriving"))
    await store.write(newToken(), source(Buffer.from("x")))
    const part = path.join(folder, "arriving", `${newToken()}.part`)
    writeFileSync(part, "half")
    await keysBefore(store, hourAgo())
    expect(readdirSync(path.dirname(part))).toContain(path.basename(part))
    utimesSync(part, new Date(0), new Date(0))
    await keysBefore(store, hourAgo())
    expect(readdirSync(path.dirname(part))).not.toContain(path.basename(part))
  })

  test("that cannot be used is a wait for the caller and a line in the log", async () => {
    const logged = vi.spyOn(console, "error").mockImplementation(() => {})
    const store = new FolderStore(outside)
    const error = await store.write(newToken(), source(Buffer.from("x"))).catch((thrown) => thrown)
    expect(error).toBeInstanceOf(AppError)
    expect(error).toMatchObject({ code: "unavailable", retryAfterSeconds: 60 })
    expect(JSON.parse(String(logged.mock.calls[0]?.[0])).error).toContain("EEXIST")
    logged.mockRestore()
  })
})
