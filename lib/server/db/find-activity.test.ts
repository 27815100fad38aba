import { expect, test } from "vitest"
import { withTestDatabase } from "../testing/database"
import { createWorkspace } from "../workspace/workspace"
import { database } from "./database"
import { findActivity } from "./find-activity"

withTestDatabase()

const [first, last] = [5_001, 7_500]

/** A log whose beginning is pruned: rows of one call at either end, and one of another type in the middle. */
async function longLog(): Promise<string> {
  const db = await database()
  const { app_id: appId } = await createWorkspace({})
  const { id: workspaceId } = await db.workspace.update({ where: { appId }, data: { activityCursor: last } })
  await db.activity.deleteMany({ where: { workspaceId } })
  const data = Array.from({ length: last - first + 1 }, (_, index) => ({
    workspaceId,
    cursor: first + index,
    type: index === 1_200 ? "ticket.changed" : "event.tracked",
    traceId: index === 0 || first + index === last ? "the-call" : null,
  }))
  await db.activity.createMany({ data })
  return workspaceId
}

test("what is rare is found however far back it stands, newest first, and from a cursor on", async () => {
  const workspaceId = await longLog()
  const find = async (wanted: object, before?: number, limit = 50) =>
    (await findActivity({ workspaceId, userId: undefined, before, limit, ...wanted })).map(({ cursor }) => cursor)
  expect(await find({ traceId: "the-call" })).toEqual([last, first])
  expect(await find({ traceId: "the-call" }, last)).toEqual([first])
  expect(await find({ traceId: "the-call" }, first)).toEqual([])
  expect(await find({ traceId: "the-call" }, undefined, 1)).toEqual([last])
  expect(await find({ types: ["ticket.changed"] })).toEqual([first + 1_200])
  expect(await find({ types: ["event.tracked"] }, undefined, 1_500)).toHaveLength(1_500)
  expect(await find({ types: ["ticket.changed"], traceId: "the-call" })).toEqual([])
})
