import { setImmediate as nextTurn } from "node:timers/promises"
import { expect, test } from "vitest"
import { boot, newAppId, update } from "@/app/api/_testing/messenger"
import { limits } from "@/lib/contract/limits"
import { database } from "@/lib/server/db/database"
import { prune } from "@/lib/server/db/prune"
import { withTestDatabase } from "@/lib/server/testing/database"

withTestDatabase()

test("pings are answered while 50,000 old events of another workspace are removed", { timeout: 120_000 }, async () => {
  const db = await database()
  const [app_id, full] = [await newAppId(), await newAppId()]
  const { token } = await boot({ app_id, user: { user_id: "42" } })
  const { user } = await boot({ app_id: full, user: { user_id: "old" } })
  const old = new Date(Date.now() - limits.recordsKeptMs - 24 * 3_600_000)
  const workspace = await db.workspace.update({ where: { appId: full }, data: { createdAt: old } })
  await db.$executeRaw`
    INSERT INTO "Event" ("workspaceId", id, "userId", name, "occurredAt", "createdAt")
    SELECT ${workspace.id}, gen_random_uuid()::text, ${user.id}, 'seen', ${old}::timestamptz,
           ${old}::timestamptz + number * interval '1 millisecond'
    FROM generate_series(1, 50000) AS number`

  let isOver = false
  const pruning = prune().then(() => {
    isOver = true
  })
  let answered = 0
  for (; !isOver; answered++) {
    await update({ app_id }, token)
    // As between two requests: everything in memory, one after the other would leave no turn for a timer.
    await nextTurn()
  }
  await pruning
  expect(answered).toBeGreaterThan(10)
  expect(await db.event.count({ where: { workspaceId: workspace.id } })).toBe(1)
})
