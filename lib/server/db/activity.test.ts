import { describe, expect, test } from "vitest"
import { hashToken } from "../common/token"
import { storeEvents } from "../events/event-store"
import { ping } from "../session/ping"
import { withTestDatabase } from "../testing/database"
import { createWorkspace, findWorkspace } from "../workspace/workspace"
import { listNextActivity } from "./activity-log"
import { database } from "./database"
import { write } from "./write"

withTestDatabase()

async function newWorkspaceId(): Promise<string> {
  const { app_id } = await createWorkspace({})
  return (await findWorkspace(app_id))?.id ?? ""
}

/** Polls after its own cursor until told to stop, then once more. */
async function follow(workspaceId: string, isDone: () => boolean): Promise<number[]> {
  const cursors: number[] = []
  for (let isLast = false; ; isLast = isDone()) {
    const { rows } = await listNextActivity({ workspaceId, after: cursors.at(-1) ?? 0, userId: null, types: null })
    cursors.push(...rows.map(({ cursor }) => cursor))
    // PGlite answers without leaving the microtask queue; the writers' timers need their turn.
    await new Promise((resolve) => setImmediate(resolve))
    if (isLast && rows.length === 0) return cursors
  }
}

async function allCursors(workspaceId: string): Promise<number[]> {
  const db = await database()
  const rows = await db.activity.findMany({
    where: { workspaceId },
    select: { cursor: true },
    orderBy: { cursor: "asc" },
  })
  return rows.map(({ cursor }) => cursor)
}

describe("the activity log", () => {
  test("is complete for a reader who polls while many write, however long each takes to commit", async () => {
    const workspaceId = await newWorkspaceId()
    let isDone = false
    const reading = follow(workspaceId, () => isDone)
    const writeOnce = (delay: number) =>
      write({ workspaceId }, async (tx, log) => {
        await tx.$queryRaw`SELECT 1`
        await new Promise((resolve) => setTimeout(resolve, delay))
        for (let row = 0; row <= delay % 3; row++) log("session.ended", null, {})
      })
    const writers = Array.from({ length: 8 }, async (_, writer) => {
      for (let turn = 0; turn < 5; turn++) await writeOnce((writer * 7 + turn * 3) % 11)
    })
    await Promise.all(writers)
    isDone = true
    expect(await reading).toEqual(await allCursors(workspaceId))
  })

  test("is complete too when events and pings are stored at the same time", async () => {
    const { app_id } = await createWorkspace({})
    const workspaceId = (await findWorkspace(app_id))?.id ?? ""
    const send = (token?: string) => ping({ request: { app_id, command: "boot" }, token, client: "test" })
    const { session } = await send()
    const { id: sessionId } = await (await database()).session.findUniqueOrThrow({
      where: { tokenHash: hashToken(session.token) },
      select: { id: true },
    })
    let isDone = false
    const reading = follow(workspaceId, () => isDone)
    const trackOnce = () => {
      const event = { id: crypto.randomUUID(), name: "clicked", metadata: {}, occurredAt: new Date(), traceId: null }
      return storeEvents(workspaceId, { sessionId, events: [event], at: new Date(), knowsWorkspace: false })
    }
    const repeat = async (work: () => Promise<unknown>) => {
      for (let turn = 0; turn < 8; turn++) await work()
    }
    await Promise.all([
      ...Array.from({ length: 6 }, () => repeat(trackOnce)),
      repeat(() => send(session.token)),
      repeat(send),
    ])
    isDone = true
    const cursors = await reading
    expect(cursors).toEqual(await allCursors(workspaceId))
    expect(new Set(cursors).size).toBe(cursors.length)
  })

  test("logs nothing of a write that fails", async () => {
    const workspaceId = await newWorkspaceId()
    const before = await allCursors(workspaceId)
    const failing = write({ workspaceId }, async (_, log) => {
      log("session.ended", null, {})
      throw new Error("no")
    })
    await expect(failing).rejects.toThrow("no")
    expect(await allCursors(workspaceId)).toEqual(before)
  })

  test("tells who writes to a removed workspace that it is gone", async () => {
    const workspaceId = "wks_gone"
    const writing = write({ workspaceId }, async (_, log) => log("session.ended", null, {}))
    await expect(writing).rejects.toMatchObject({ code: "app_id_unknown" })
  })
})
