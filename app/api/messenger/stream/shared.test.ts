// Many streams at once: what they cost together, and what ends which of them.
import { describe, expect, test, vi } from "vitest"
import { reply, started, textsOf, written } from "@/app/api/_testing/conversation"
import { addSecret, changeSettings, hashOf, removeSecret } from "@/app/api/_testing/identity"
import { say } from "@/app/api/_testing/inbox"
import { boot, newAppId, shutdown } from "@/app/api/_testing/messenger"
import { type Caller, contextOf, headersOf, newWorkspace, openPage } from "@/app/api/_testing/reading"
import { OpenStream } from "@/app/api/_testing/stream"
import { GET } from "@/app/api/messenger/stream/route"
import * as workspaceStream from "@/app/api/playground/workspaces/[app_id]/stream/route"
import { limits } from "@/lib/contract/limits"
import { hashToken } from "@/lib/server/common/token"
import { recordActivity } from "@/lib/server/db/activity"
import { database } from "@/lib/server/db/database"
import { heartbeat } from "@/lib/server/streams/heartbeat"
import { withTestDatabase } from "@/lib/server/testing/database"

withTestDatabase()

function open(token: string, lastEventId?: number): Promise<OpenStream> {
  const headers = new Headers({ Authorization: `Bearer ${token}` })
  if (lastEventId !== undefined) headers.set("Last-Event-ID", String(lastEventId))
  return OpenStream.open(GET, { url: "http://localhost/api/messenger/stream", headers })
}

function openTeam(caller: Caller): Promise<OpenStream> {
  const [headers, context] = [headersOf(caller), contextOf(caller)]
  return OpenStream.open(workspaceStream.GET, { url: "http://localhost:3000/stream", headers, context })
}

const times = <Item>(count: number, make: (index: number) => Promise<Item>) =>
  Promise.all(Array.from({ length: count }, (_, index) => make(index)))

const closeAll = (streams: OpenStream[]) => {
  for (const stream of streams) stream.close()
}

/** A person with a conversation, in so many sessions. */
async function newPerson(sessions: number) {
  const workspace = await newWorkspace()
  const user = { user_id: "1" }
  const tokens = (await times(sessions, () => boot({ app_id: workspace.app_id, user }))).map(({ token }) => token)
  const [first = ""] = tokens
  const { id } = await started(first)
  return { workspace, tokens, token: first, id }
}

// It beats when a test says so: its statements would be counted as those of whatever goes on.
const tick = heartbeat().tick.bind(heartbeat())
vi.spyOn(heartbeat(), "tick").mockResolvedValue()

/** Until nothing more is asked of the database. */
async function untilQuiet(statements: { mock: { calls: unknown[] } }) {
  let asked: number
  do {
    asked = statements.mock.calls.length
    for (let turn = 0; turn < 5; turn++) await (await database()).$executeRaw`SELECT 1`
  } while (statements.mock.calls.length > asked)
}

/** Until all parts of the heartbeat had their turn. */
async function beat() {
  for (let part = 0; part < 15; part++) await tick()
}

describe("many streams of one person", () => {
  test("cost the statements of one", async () => {
    const { workspace, tokens, token, id } = await newPerson(5)
    const db = await database()
    const alone = await open(token)
    await say(workspace, id, "Settled")
    await alone.next()
    const statements = vi.spyOn(db, "$queryRaw")
    const count = async (streams: OpenStream[], text: string) => {
      // A stream that was opened last may still be looking for what it missed.
      await untilQuiet(statements)
      statements.mockClear()
      await say(workspace, id, text)
      const frames = await Promise.all(streams.map((stream) => stream.next()))
      for (const frame of frames) expect(JSON.stringify(frame?.data)).toContain(text)
      return statements.mock.calls.length
    }
    const cost = await count([alone], "To one")
    expect(cost).toBeGreaterThan(0)
    const others = (await Promise.all(tokens.slice(1).map((one) => times(8, () => open(one))))).flat()
    expect(await count([alone, ...others], "To all")).toBe(cost)
    statements.mockRestore()
    closeAll([alone, ...others])
  })

  test("that come and go, slow and fast, each get every message once and in order", async () => {
    const { workspace, tokens, token, id } = await newPerson(4)
    const total = 60
    const texts = Array.from({ length: total }, (_, index) => `message ${index}.`)
    const end = (await boot({ app_id: workspace.app_id, user: { user_id: "1" } }, token)).cursor
    const follow = async (one: string, take: number, restMs: number) => {
      const read: unknown[] = []
      for (let cursor = end; read.length < total; ) {
        const stream = await open(one, cursor)
        for (let taken = 0; taken < take && read.length < total; taken++) {
          const frame = await stream.next()
          cursor = frame?.id ?? cursor
          read.push(...textsOf(frame?.data.conversation as Parameters<typeof textsOf>[0]))
        }
        stream.close()
        if (restMs > 0) await new Promise((resolve) => setTimeout(resolve, restMs))
      }
      return read
    }
    const following = Promise.all([
      ...tokens.map((one) => follow(one, 7, 0)),
      ...tokens.map((one) => follow(one, 20, 40)),
      ...tokens.map((one) => follow(one, total, 0)),
    ])
    for (const text of texts) await say(workspace, id, text)
    for (const read of await following) expect(read).toEqual(texts)
  })

  test("a ninth of one session takes the place of the oldest; other sessions keep theirs", async () => {
    const { workspace, tokens, token, id } = await newPerson(2)
    const other = await open(tokens[1] ?? "")
    // One after the other: of those opened together nobody knows which is the oldest.
    const streams: OpenStream[] = []
    for (let count = 0; count < limits.streamsPerSession; count++) streams.push(await open(token))
    const ninth = await open(token)
    expect(await streams[0]?.next()).toMatchObject({ event: "replaced", data: { type: "stream_replaced" } })
    expect(await streams[0]?.next()).toBeNull()
    await say(workspace, id, "Still there?")
    for (const stream of [other, ninth, ...streams.slice(1)]) expect((await stream.next())?.id).toBeGreaterThan(0)
    closeAll([other, ninth, ...streams])
  })
})

describe("the end of a session", () => {
  test("ends all its streams at once, and none of the person's other session", async () => {
    const { workspace, tokens, token, id } = await newPerson(2)
    const mine = await times(3, () => open(token))
    const other = await open(tokens[1] ?? "")
    await shutdown(token)
    for (const stream of mine) {
      expect((await stream.next())?.data).toEqual({ type: "session_ended" })
      expect(await stream.next()).toBeNull()
    }
    await say(workspace, id, "You are still here.")
    expect((await other.next())?.data.type).toBe("conversation")
    other.close()
  })

  test("by age is noticed by the heartbeat", async () => {
    const { workspace, tokens, token, id } = await newPerson(2)
    const [mine, other] = [await open(token), await open(tokens[1] ?? "")]
    const db = await database()
    await db.session.updateMany({ where: { tokenHash: hashToken(token) }, data: { expiresAt: new Date(0) } })
    await beat()
    // Nobody logged out: the page boots again.
    expect(await mine.next()).toBeNull()
    await say(workspace, id, "You are still here.")
    expect((await other.next())?.data.type).toBe("conversation")
    other.close()
  })

  test("for want of a proof comes with the change of the setting, and with the secret's removal", async () => {
    const workspace = await newWorkspace()
    const { secret, app_id } = workspace
    const unproven = await boot({ app_id, user: { user_id: "1" } })
    const proven = await boot({ app_id, user: { user_id: "2", user_hash: hashOf(secret, "2") } })
    const [first, second] = [await open(unproven.token), await open(proven.token)]
    await changeSettings(workspace, { requires_verification: true })
    expect(await first.next()).toBeNull()
    await addSecret(workspace)
    await removeSecret(workspace)
    expect(await second.next()).toBeNull()
  })
})

describe("what nobody told of", () => {
  test("such as a row that another instance wrote, is found by the heartbeat", async () => {
    const { workspace, token } = await newPerson(1)
    const stream = await open(token)
    const team = await openTeam(workspace)
    const other = await boot({ app_id: workspace.app_id, user: { user_id: "2" } })
    await started(other.token)
    await team.take(2)
    const db = await database()
    const session = await db.session.findUniqueOrThrow({ where: { tokenHash: hashToken(token) } })
    const conversation = await db.conversation.findFirstOrThrow({ where: { userId: session.userId } })
    const data = { conversation_id: conversation.id }
    const row = { type: "conversation.closed", userId: session.userId, traceId: "trace-elsewhere", data } as const
    await db.$transaction((tx) => recordActivity(tx, session.workspaceId, [row]))
    await beat()
    expect((await stream.next())?.data).toMatchObject({ type: "conversation", trace_id: "trace-elsewhere" })
    let told = await team.next()
    while (told && told.data.trace_id !== "trace-elsewhere") told = await team.next()
    expect(told?.data.type).toBe("conversation.closed")
    closeAll([stream, team])
  })
})

describe("the team's streams", () => {
  test("of one browser are eight at most, and another's are its own", async () => {
    const { cookie } = await openPage()
    const mine = await newWorkspace(cookie)
    const team = await openTeam(mine)
    const caller = { app_id: mine.app_id, cookie }
    const streams: OpenStream[] = []
    for (let count = 0; count < limits.streamsPerSession; count++) streams.push(await openTeam(caller))
    const ninth = await openTeam(caller)
    expect((await streams[0]?.next())?.event).toBe("replaced")
    const { token } = await boot({ app_id: mine.app_id })
    for (const stream of [team, ninth, ...streams.slice(1)]) {
      expect((await stream.next())?.data.type).toBeDefined()
    }
    expect(token).toBeTruthy()
    closeAll([team, ninth, ...streams])
  })

  test("end when the browser may no longer read the workspace; the token's go on", async () => {
    const { cookie } = await openPage()
    const workspace = await newWorkspace(cookie)
    const { token } = await boot({ app_id: workspace.app_id })
    const browsers = await openTeam({ app_id: workspace.app_id, cookie })
    const tokens = await openTeam(workspace)
    const db = await database()
    await db.browserWorkspace.deleteMany({ where: { workspace: { appId: workspace.app_id } } })
    const { id } = await started(token)
    expect(await browsers.next()).toBeNull()
    await reply(token, id, written("Again"))
    expect((await tokens.take(2)).length).toBe(2)
    tokens.close()
  })

  test("of a demo workspace stay open", async () => {
    const { cookie, body } = await openPage()
    await boot({ app_id: "demo", device_id: body.demo_key })
    const stream = await openTeam({ app_id: "demo", cookie })
    expect(stream.response.status).toBe(200)
    await beat()
    await boot({ app_id: "demo", device_id: body.demo_key, user: { user_id: "1" } })
    expect((await stream.next())?.data.type).toBeDefined()
    stream.close()
  })
})

test("streams of different people are asked for together", async () => {
  const app_id = await newAppId()
  const people = await times(12, (index) => boot({ app_id, user: { user_id: String(index) } }))
  const statements = vi.spyOn(await database(), "$queryRaw")
  const costOfBeat = async () => {
    statements.mockClear()
    await beat()
    return statements.mock.calls.length
  }
  // Streams that other tests left open are asked for as well.
  const before = await costOfBeat()
  const streams = await Promise.all(people.map(({ token, cursor }) => open(token, cursor)))
  await untilQuiet(statements)
  const cost = (await costOfBeat()) - before
  expect(cost).toBeGreaterThan(0)
  // Two for each of the heartbeat's parts that hold one of them, and none for each stream.
  expect(cost).toBeLessThanOrEqual(24)
  statements.mockRestore()
  closeAll(streams)
})
