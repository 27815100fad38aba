import { randomUUID } from "node:crypto"
import { describe, expect, test } from "vitest"
import { limits } from "@/lib/contract/limits"
import { withTestDatabase } from "../testing/database"
import { openDemo } from "../workspace/demo"
import { createWorkspace, findWorkspace } from "../workspace/workspace"
import { database } from "./database"
import { prune } from "./prune"

withTestDatabase()

const longAgo = new Date(Date.now() - limits.demoIdleMs - 1_000)

describe("pruning", () => {
  test("removes a demo workspace that nobody used, and keeps the one in use", async () => {
    const db = await database()
    const idle = await openDemo({ deviceId: randomUUID(), client: "test" })
    const used = await openDemo({ deviceId: randomUUID(), client: "test" })
    await db.workspace.update({ where: { id: idle.id }, data: { lastUsedAt: longAgo } })
    await prune()
    const left = await db.workspace.findMany({ where: { id: { in: [idle.id, used.id] } }, select: { id: true } })
    expect(left).toEqual([{ id: used.id }])
  })

  test("never removes a lasting workspace, nor the template", async () => {
    const db = await database()
    const { app_id } = await createWorkspace({})
    await db.workspace.updateMany({ where: { appId: { in: [app_id, "demo"] } }, data: { lastUsedAt: longAgo } })
    await prune()
    expect(await findWorkspace(app_id)).not.toBeNull()
    expect(await db.workspace.count({ where: { appId: "demo" } })).toBe(1)
  })

  test("drops activity that is too old or too far back", async () => {
    const db = await database()
    const { app_id } = await createWorkspace({})
    const { id = "" } = (await findWorkspace(app_id)) ?? {}
    const row = { workspaceId: id, type: "session.ended" }
    const old = new Date(Date.now() - limits.activityKeptMs - 1_000)
    const last = limits.activityKeptRows + 2
    await db.activity.createMany({
      data: [
        { ...row, cursor: last - 1, createdAt: old },
        { ...row, cursor: last },
      ],
    })
    await db.workspace.update({ where: { id }, data: { activityCursor: last } })
    await prune()
    const left = await db.activity.findMany({ where: { workspaceId: id }, select: { cursor: true } })
    expect(left).toEqual([{ cursor: last }])
  })

  test("drops an upload that no message took within a day, and keeps the others", async () => {
    const db = await database()
    const { app_id } = await createWorkspace({})
    const { id: workspaceId = "" } = (await findWorkspace(app_id)) ?? {}
    const longUnused = new Date(Date.now() - 25 * 3_600_000)
    const file = { workspaceId, name: "a.txt", mediaType: "text/plain", size: 1 }
    await db.attachment.createMany({
      data: [
        { ...file, id: "att_new", key: randomUUID() },
        { ...file, id: "att_old", key: randomUUID(), createdAt: longUnused },
      ],
    })
    await prune()
    const left = await db.attachment.findMany({ where: { workspaceId }, select: { id: true } })
    expect(left).toEqual([{ id: "att_new" }])
  })
})
