import { randomBytes } from "node:crypto"
import { expect, test, vi } from "vitest"
import { bytesOf, download, upload } from "@/app/api/_testing/attachment"
import { boot, newAppId } from "@/app/api/_testing/messenger"
import { DatabaseStore } from "@/lib/server/content/files/database-store"
import { fileStore } from "@/lib/server/content/files/file-store"
import { moveFiles } from "@/lib/server/content/files/move-files"
import { database, openEmbedded } from "@/lib/server/db/database"
import { withTestDatabase } from "@/lib/server/testing/database"
import { listMigrations } from "@/scripts/lib/database/migrations.mjs"

withTestDatabase()

const large = randomBytes(600_000)

test("the migration keeps the bytes that were in the rows", async () => {
  const { exec, query, close } = await openEmbedded({ inMemory: true })
  for (const { name, sql } of listMigrations()) {
    if (name.endsWith("_files_outside_their_rows")) {
      await exec(`
        INSERT INTO "Workspace" (id, "appId", name, secret) VALUES ('w', 'a', 'n', 's');
        INSERT INTO "Attachment" (id, "workspaceId", key, name, "mediaType", size, data) VALUES
          ('1', 'w', 'large', 'a.png', 'image/png', 600000, '\\x${large.toString("hex")}'),
          ('2', 'w', 'exact', 'a.png', 'image/png', 262144, '\\x${large.subarray(0, 262_144).toString("hex")}'),
          ('3', 'w', 'empty', 'a.txt', 'text/plain', 0, '\\x')`)
    }
    await exec(sql)
  }
  const rows = await query(`
    SELECT key, count(*)::int AS chunks, max(octet_length(data))::int AS longest,
      encode(string_agg(data, ''::bytea ORDER BY number), 'base64') AS bytes
    FROM "FileChunk" GROUP BY key ORDER BY key`)
  await close()
  const read = rows.map((row) => ({ ...(row as object), bytes: undefined }))
  expect(read).toEqual([
    { key: "exact", chunks: 1, longest: 262_144 },
    { key: "large", chunks: 3, longest: 262_144 },
  ])
  expect(Buffer.from((rows[1] as { bytes: string }).bytes, "base64").equals(large)).toBe(true)
}, 60_000)

test("files that were in the embedded database are served from the folder", async () => {
  const { token } = await boot({ app_id: await newAppId() })
  const { body } = await upload(token, { name: "notes.txt", body: "in the folder" })
  const key = body.url.split("/")[2] ?? ""
  // As the migration leaves it.
  const db = await database()
  await fileStore().delete([key])
  await new DatabaseStore().write(
    key,
    (async function* () {
      yield Buffer.from("in a row, once")
    })(),
  )
  await db.attachment.update({ where: { key }, data: { size: 14 } })
  vi.stubEnv("DATABASE_URL", "")
  await moveFiles()
  expect((await bytesOf(await download(body))).toString()).toBe("in a row, once")
  expect(await db.fileChunk.count({ where: { key } })).toBe(0)
  vi.unstubAllEnvs()
})
