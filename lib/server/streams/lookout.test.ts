import { expect, test, vi } from "vitest"
import { recordActivity } from "../db/activity"
import { database } from "../db/database"
import { withTestDatabase } from "../testing/database"
import { createWorkspace, findWorkspace } from "../workspace/workspace"
import { isWorthReading } from "./lookout"
import type { Reader, Subject } from "./source"

withTestDatabase()

/** A reader of a workspace's log; only where it is in which log is asked of it here. */
function readerAt(workspaceId: string, cursor: number): Reader {
  const subject = { key: workspaceId, workspaceId, userId: null } as Subject
  return { subject, cursor, followings: [] }
}

test("readers that are due together find out together whether they missed something", async () => {
  const db = await database()
  const { app_id } = await createWorkspace({})
  const { id } = (await findWorkspace(app_id)) ?? { id: "" }
  const row = { type: "session.ended", userId: null, traceId: null, data: {} } as const
  const end = await db.$transaction((tx) => recordActivity(tx, id, [row, row, row]))
  const statements = vi.spyOn(db, "$queryRaw")
  const behind = Array.from({ length: 40 }, (_, index) => index % 4)
  const answers = await Promise.all(behind.map((rows) => isWorthReading(readerAt(id, end - rows))))
  expect(answers).toEqual(behind.map((rows) => rows > 0))
  expect(statements).toHaveBeenCalledTimes(1)
  statements.mockRestore()
})
