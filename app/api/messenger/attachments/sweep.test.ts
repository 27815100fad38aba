import { expect, test, vi } from "vitest"
import { download, upload } from "@/app/api/_testing/attachment"
import { boot, newAppId } from "@/app/api/_testing/messenger"
import * as clock from "@/lib/server/common/clock"
import { newToken } from "@/lib/server/common/token"
import { fileStore } from "@/lib/server/content/files/file-store"
import { database } from "@/lib/server/db/database"
import { prune } from "@/lib/server/db/prune"
import { withTestDatabase } from "@/lib/server/testing/database"

withTestDatabase()

const isThere = async (key: string) => (await fileStore().read(key, { start: 0, end: 0 })) !== null

/** Prunes as if it were two hours later. */
async function pruneLater(): Promise<void> {
  const later = vi.spyOn(clock, "fromNow").mockImplementation((ms) => new Date(Date.now() + 7_200_000 + ms))
  await prune()
  later.mockRestore()
}

test("bytes go with the workspace they were of, and with an upload that came to nothing", async () => {
  const db = await database()
  const app_id = await newAppId()
  const [gone, kept] = [await boot({ app_id }), await boot({ app_id: await newAppId() })]
  const files = [(await upload(gone.token)).body, (await upload(kept.token)).body] as const
  const [goneKey = "", keptKey = ""] = files.map(({ url }) => url.split("/")[2])
  const lost = newToken()
  await fileStore().write(
    lost,
    (async function* () {
      yield Buffer.from("a crash came before the row")
    })(),
  )

  await db.workspace.delete({ where: { appId: app_id } })
  expect((await download(files[0])).status).toBe(404)
  await prune()
  // Too young: a row may still be on its way.
  expect([await isThere(goneKey), await isThere(lost)]).toEqual([true, true])
  await pruneLater()
  expect([await isThere(goneKey), await isThere(lost), await isThere(keptKey)]).toEqual([false, false, true])
  expect((await download(files[1])).status).toBe(200)
})
