import { randomUUID } from "node:crypto"
import { afterEach, describe, expect, test, vi } from "vitest"
import { started } from "@/app/api/_testing/conversation"
import { boot, event, newAppId, sendEvents, sendPing, shutdown, update } from "@/app/api/_testing/messenger"
import { list, newWorkspace } from "@/app/api/_testing/reading"
import type { ErrorBody } from "@/lib/contract/errors"
import { limits } from "@/lib/contract/limits"
import { hashToken } from "@/lib/server/common/token"
import { database } from "@/lib/server/db/database"
import { withTestDatabase } from "@/lib/server/testing/database"

withTestDatabase()

const codeOf = ({ body }: { body: ErrorBody }) => body.errors[0]?.code

async function expire(token: string): Promise<void> {
  const db = await database()
  await db.session.update({ where: { tokenHash: hashToken(token) }, data: { expiresAt: new Date(Date.now() - 1) } })
}

describe("a session", () => {
  test("lasts a week from boot", async () => {
    const { session } = await boot({ app_id: await newAppId() })
    expect(Math.abs(session.expires_at * 1000 - Date.now() - limits.sessionMs)).toBeLessThan(10_000)
  })

  test("is extended by the ping of a user, but not by that of a visitor", async () => {
    const app_id = await newAppId()
    const soon = new Date(Date.now() + 60_000)
    const expiries = []
    for (const user of [{ user_id: "1" }, {}]) {
      const { token } = await boot({ app_id, user })
      const db = await database()
      await db.session.update({ where: { tokenHash: hashToken(token) }, data: { expiresAt: soon } })
      expiries.push((await update({ app_id }, token)).session.expires_at)
    }
    expect(expiries[0]).toBeGreaterThan(soon.getTime() / 1000)
    expect(expiries[1]).toBe(Math.floor(soon.getTime() / 1000))
  })

  test("goes on with the token in the body, where a header would need a preflight", async () => {
    const app_id = await newAppId()
    const { token } = await boot({ app_id, user: { user_id: "1" } })
    expect((await boot({ app_id, session_token: token })).token).toBe(token)
  })

  test("that expired is not used by boot, which opens a new one", async () => {
    const app_id = await newAppId()
    const { token } = await boot({ app_id, user: { user_id: "1" } })
    await expire(token)
    const again = await boot({ app_id }, token)
    expect(again.token).not.toBe(token)
    expect(again.user.role).toBe("visitor")
  })

  test("that expired makes an update and an event say so", async () => {
    const app_id = await newAppId()
    const { token } = await boot({ app_id })
    await expire(token)
    const pinged = await sendPing<ErrorBody>({ app_id, command: "update" }, token)
    const tracked = await sendEvents<ErrorBody>(token, [event({ name: "clicked" })])
    expect([pinged.status, codeOf(pinged)]).toEqual([401, "session_expired"])
    expect([tracked.status, codeOf(tracked)]).toEqual([401, "session_expired"])
  })

  test("is missing from an update that says nothing at all", async () => {
    const answer = await sendPing<ErrorBody>({ app_id: await newAppId(), command: "update" })
    expect([answer.status, codeOf(answer)]).toEqual([401, "session_missing"])
  })

  test("of another workspace opens nothing", async () => {
    const [mine, other] = [await newAppId(), await newAppId()]
    const { token } = await boot({ app_id: other, user: { user_id: "1" } })
    for (const command of ["boot", "update"] as const) {
      const answer = await sendPing<ErrorBody>({ app_id: mine, command }, token)
      expect([answer.status, codeOf(answer)]).toEqual([401, "session_expired"])
    }
  })

  test("ends when another user boots without a shutdown", async () => {
    const app_id = await newAppId()
    const first = await boot({ app_id, user: { user_id: "1" } })
    const second = await boot({ app_id, user: { user_id: "2" } }, first.token)
    expect(second.token).not.toBe(first.token)
    expect((await sendEvents(first.token, [event({ name: "clicked" })])).status).toBe(401)
  })

  test("ends with shutdown: the token opens nothing from then on", async () => {
    const app_id = await newAppId()
    const { token } = await boot({ app_id, user: { user_id: "1" } })
    expect((await sendEvents(token, [event({ name: "clicked" })])).status).toBe(200)
    expect((await shutdown(token)).status).toBe(200)
    expect((await sendEvents(token, [event({ name: "clicked" })])).status).toBe(401)
    expect((await sendPing({ app_id, command: "update" }, token)).status).toBe(401)
    expect((await shutdown(token)).status).toBe(401)
    expect((await shutdown()).status).toBe(401)
  })
})

describe("history", () => {
  test("stays with a visitor while the session lives", async () => {
    const app_id = await newAppId()
    const first = await boot({ app_id })
    const again = await boot({ app_id, visitor_id: first.user.visitor_id ?? undefined }, first.token)
    expect(again.conversations).toHaveLength(1)
  })

  test("is hidden from a visitor known by the cookie alone", async () => {
    const app_id = await newAppId()
    const visitor_id = randomUUID()
    const first = await boot({ app_id, visitor_id })
    await expire(first.token)
    const again = await boot({ app_id, visitor_id }, first.token)
    expect(again.user.visitor_id).toBe(visitor_id)
    expect(again.conversations).toEqual([])
    expect((await update({ app_id }, again.token)).conversations).toEqual([])
  })

  test("of such a visitor does not come with a login either", async () => {
    const app_id = await newAppId()
    const visitor_id = randomUUID()
    const first = await boot({ app_id, visitor_id })
    const { id } = await started(first.token)
    const again = await boot({ app_id, visitor_id })
    const user = await boot({ app_id, visitor_id, user: { user_id: "1" } }, again.token)
    expect(user.conversations.map((conversation) => conversation.id)).not.toContain(id)
  })

  test("follows a user to another device", async () => {
    const app_id = await newAppId()
    const first = await boot({ app_id, user: { user_id: "1" } })
    const second = await boot({ app_id, user: { user_id: "1" }, device_id: randomUUID() })
    expect(second.conversations.map(({ id }) => id)).toEqual(first.conversations.map(({ id }) => id))
  })
})

describe("visits", () => {
  afterEach(() => void vi.useRealTimers())

  test("are counted anew after half an hour of silence, not while the person is active", async () => {
    const workspace = await newWorkspace()
    const { app_id } = workspace
    const start = Date.now()
    const { token } = await boot({ app_id, user: { user_id: "1" } })
    const counts = []
    for (const minutes of [0, 29, 58, 87, 118, 119]) {
      vi.setSystemTime(start + minutes * 60_000)
      await update({ app_id, user: { plan: "pro" } }, token)
      counts.push((await list(workspace, "users")).body.data[0]?.session_count)
    }
    expect(counts).toEqual([1, 1, 1, 1, 2, 2])
  })
})
