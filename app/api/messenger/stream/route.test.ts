import { describe, expect, test } from "vitest"
import { boot, dismiss, event, markSeen, newAppId, sendEvents, shutdown } from "@/app/api/_testing/messenger"
import { OpenStream } from "@/app/api/_testing/stream"
import { GET } from "@/app/api/messenger/stream/route"
import { streamFrameSchema } from "@/lib/contract/messenger/messenger"
import { announceShutdown } from "@/lib/server/db/bus"
import { withTestDatabase } from "@/lib/server/testing/database"

withTestDatabase()

type From = { cursor?: number; lastEventId?: number }

function open(token: string, { cursor, lastEventId }: From = {}): Promise<OpenStream> {
  const headers = new Headers({ Authorization: `Bearer ${token}` })
  if (lastEventId !== undefined) headers.set("Last-Event-ID", String(lastEventId))
  const query = cursor === undefined ? "" : `?cursor=${cursor}`
  return OpenStream.open(GET, { url: `http://localhost/api/messenger/stream${query}`, headers })
}

const invite = (token: string) => sendEvents(token, [event({ name: "invited-friend", trace_id: "trace-0005" })])

describe("the messenger stream", () => {
  test("brings the message that an event triggered, with the trace of its call", async () => {
    const { token, cursor } = await boot({ app_id: await newAppId() })
    const stream = await open(token, { cursor })
    expect(stream.response.headers.get("content-type")).toBe("text/event-stream")
    const { body } = await invite(token)
    const frame = streamFrameSchema.parse((await stream.next())?.data)
    expect(frame).toMatchObject({ type: "conversation", is_new: true, trace_id: "trace-0005" })
    expect(frame.type === "conversation" && frame.conversation.id).toBe(body.delivered[0])
    stream.close()
  })

  test("goes on after Last-Event-ID: nothing is missed and nothing comes twice", async () => {
    const opened = await boot({ app_id: await newAppId() })
    const { token, cursor } = opened
    const first = await open(token, { cursor })
    await invite(token)
    const received = await first.next()
    first.close()
    const ids = opened.conversations.map(({ id }) => id)
    await dismiss(token, ids)
    await markSeen(token, ids)
    const second = await open(token, { cursor, lastEventId: received?.id ?? 0 })
    const frames = await second.take(2)
    expect(frames.map(({ data }) => data.is_new)).toEqual([false, false])
    expect(frames.every(({ id }) => id > (received?.id ?? 0))).toBe(true)
    second.close()
  })

  test("says nothing of other people in the same workspace", async () => {
    const app_id = await newAppId()
    const mine = await boot({ app_id, user: { user_id: "1" } })
    const stream = await open(mine.token, { cursor: mine.cursor })
    const other = await boot({ app_id, user: { user_id: "2" } })
    await invite(other.token)
    const { body } = await invite(mine.token)
    const frame = await stream.next()
    expect(frame?.data.conversation).toMatchObject({ id: body.delivered[0] })
    stream.close()
  })

  test("says that the session ended, and closes", async () => {
    const { token, cursor } = await boot({ app_id: await newAppId() })
    const stream = await open(token, { cursor })
    await shutdown(token)
    expect((await stream.next())?.data).toEqual({ type: "session_ended" })
    expect(await stream.next()).toBeNull()
  })

  test("stays open when another session of the same user ends", async () => {
    const app_id = await newAppId()
    const user = { user_id: "1" }
    const mine = await boot({ app_id, user })
    const other = await boot({ app_id, user })
    const stream = await open(mine.token, { cursor: other.cursor })
    await shutdown(other.token)
    await invite(mine.token)
    expect((await stream.next())?.data.type).toBe("conversation")
    stream.close()
  })

  test.each([
    ["is merged into a user", true],
    ["becomes a user", false],
  ])("of a visitor who %s ends without a word, and the user's goes on after it", async (_, exists) => {
    const app_id = await newAppId()
    if (exists) await boot({ app_id, user: { user_id: "1" } })
    const visitor = await boot({ app_id })
    const stream = await open(visitor.token, { cursor: visitor.cursor })
    const user = await boot({ app_id, user: { user_id: "1" } }, visitor.token)
    expect(await stream.next()).toBeNull()
    expect((await open(visitor.token)).response.status).toBe(401)
    const second = await open(user.token, { lastEventId: visitor.cursor })
    const { body } = await invite(user.token)
    const frame = await second.next()
    expect(frame?.data.conversation).toMatchObject({ id: body.delivered[0] })
    second.close()
  })

  test("needs a session", async () => {
    expect((await open("nonsense")).response.status).toBe(401)
  })

  test("refuses a cursor that is none", async () => {
    const { token } = await boot({ app_id: await newAppId() })
    const headers = { Authorization: `Bearer ${token}` }
    for (const cursor of ["x", "-1", "1.5"]) {
      const stream = await OpenStream.open(GET, { url: `http://localhost/?cursor=${cursor}`, headers })
      expect(stream.response.status).toBe(400)
    }
  })

  test("ends when the server stops", async () => {
    const { token } = await boot({ app_id: await newAppId() })
    const stream = await open(token)
    announceShutdown()
    expect(await stream.next()).toBeNull()
  })
})
