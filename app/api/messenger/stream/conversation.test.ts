import { describe, expect, test } from "vitest"
import { reply, started, textsOf, type, written } from "@/app/api/_testing/conversation"
import { act, bodies, say, team } from "@/app/api/_testing/inbox"
import { boot, event, markSeen, sendEvents } from "@/app/api/_testing/messenger"
import { type Caller, contextOf, headersOf, newWorkspace } from "@/app/api/_testing/reading"
import { OpenStream } from "@/app/api/_testing/stream"
import { GET } from "@/app/api/messenger/stream/route"
import * as workspaceStream from "@/app/api/playground/workspaces/[app_id]/stream/route"
import { type StreamFrame, streamFrameSchema } from "@/lib/contract/messenger/messenger"
import { inboxTypingSchema } from "@/lib/contract/playground/inbox"
import { withTestDatabase } from "@/lib/server/testing/database"

withTestDatabase()

function open(token: string, lastEventId?: number): Promise<OpenStream> {
  const headers = new Headers({ Authorization: `Bearer ${token}` })
  if (lastEventId !== undefined) headers.set("Last-Event-ID", String(lastEventId))
  return OpenStream.open(GET, { url: "http://localhost/api/messenger/stream", headers })
}

function openWorkspace(caller: Caller): Promise<OpenStream> {
  const [headers, context] = [headersOf(caller), contextOf(caller)]
  return OpenStream.open(workspaceStream.GET, { url: "http://localhost:3000/stream", headers, context })
}

type ConversationFrame = Extract<StreamFrame, { type: "conversation" }>

async function nextFrame(stream: OpenStream): Promise<ConversationFrame & { id: number }> {
  const received = await stream.next()
  const frame = streamFrameSchema.parse(received?.data)
  if (frame.type !== "conversation") throw new Error(`got a frame of type ${frame.type}`)
  return { ...frame, id: received?.id ?? 0 }
}

async function newConversation() {
  const workspace = await newWorkspace()
  const opened = await boot({ app_id: workspace.app_id, user: { user_id: "1" } })
  const { id } = await started(opened.token)
  return { workspace, token: opened.token, user: opened.user, id }
}

describe("an open Messenger", () => {
  test("hears a teammate's reply at once, with that message and no other", async () => {
    const { workspace, token, id } = await newConversation()
    const stream = await open(token)
    await say(workspace, id, "One")
    await nextFrame(stream)
    await say(workspace, id, "Two")
    const frame = await nextFrame(stream)
    expect(frame).toMatchObject({ is_new: false, is_news: true, conversation: { id, unread_count: 2 } })
    expect(textsOf(frame.conversation)).toEqual(["Two"])
    stream.close()
  })

  test("hears what another tab wrote and saw, which is no news", async () => {
    const { token } = await newConversation()
    const stream = await open(token)
    const conversation = await started(token)
    const frames = [await nextFrame(stream), await nextFrame(stream)]
    expect(frames.map(({ is_new, is_news }) => [is_new, is_news])).toEqual([
      [true, false],
      [false, false],
    ])
    for (const frame of frames) expect(frame.conversation.messages).toEqual(conversation.messages)
    stream.close()
  })

  test("hears that the team saw, closed, took and opened it; never of notes", async () => {
    const { workspace, token, id } = await newConversation()
    const [admin] = (await team(workspace)).body.data
    const stream = await open(token)
    await say(workspace, id, "Between us.", "note")
    await act(workspace, "seen", { id })
    const read = await nextFrame(stream)
    expect(read.conversation.messages[0]?.seen_at).not.toBeNull()
    await act(workspace, "close", { id })
    expect((await nextFrame(stream)).conversation).toMatchObject({ state: "closed", messages: [] })
    await say(workspace, id, "Between us, too.", "note")
    await act(workspace, "assign", { id, body: { assignee_id: admin?.id } })
    expect((await nextFrame(stream)).conversation.assignee?.id).toBe(admin?.id)
    await act(workspace, "open", { id })
    expect((await nextFrame(stream)).conversation.state).toBe("open")
    stream.close()
  })

  test("that was away gets each message once, in order, however many events lie between", async () => {
    const { workspace, token, id } = await newConversation()
    const first = await open(token)
    await say(workspace, id, "0")
    const { id: cursor } = await nextFrame(first)
    first.close()
    for (let times = 0; times < 5; times++) {
      await sendEvents(
        token,
        Array.from({ length: 50 }, () => event({ name: "clicked" })),
      )
    }
    const texts = ["1", "2", "3"]
    for (const text of texts) await say(workspace, id, text)
    const second = await open(token, cursor)
    const frames = [await nextFrame(second), await nextFrame(second), await nextFrame(second)]
    expect(frames.flatMap(({ conversation }) => textsOf(conversation))).toEqual(texts)
    expect(frames.every(({ conversation }) => conversation.unread_count === 4)).toBe(true)
    second.close()
    const third = await open(token, frames[1]?.id)
    expect(textsOf((await nextFrame(third)).conversation)).toEqual(["3"])
    third.close()
  })

  test("keeps order through a flood of replies", async () => {
    const { workspace, token, id } = await newConversation()
    const stream = await open(token)
    const texts = Array.from({ length: 40 }, (_, index) => String(index))
    const saying = (async () => {
      for (const text of texts) await say(workspace, id, text)
    })()
    const read: unknown[] = []
    while (read.length < texts.length) read.push(...textsOf((await nextFrame(stream)).conversation))
    await saying
    expect(read).toEqual(texts)
    stream.close()
  })

  test("sees a teammate typing, without a cursor; a stranger's Messenger does not", async () => {
    const { workspace, token, id } = await newConversation()
    const other = await boot({ app_id: workspace.app_id, user: { user_id: "2" } })
    const [mine, theirs] = [await open(token), await open(other.token)]
    await act(workspace, "typing", { id, body: bodies.typing })
    const received = await mine.next()
    const [admin] = (await team(workspace)).body.data
    expect(received?.id).toBeNaN()
    expect(streamFrameSchema.parse(received?.data)).toMatchObject({
      type: "typing",
      conversation_id: id,
      admin: { id: admin?.id },
    })
    const { id: theirId } = await started(other.token)
    expect((await nextFrame(theirs)).conversation.id).toBe(theirId)
    for (const stream of [mine, theirs]) stream.close()
  })
})

describe("the workspace's stream", () => {
  test("says that a person is typing, as an event of that name without a cursor", async () => {
    const { workspace, token, user, id } = await newConversation()
    const other = await newConversation()
    const stream = await openWorkspace(workspace)
    await type(other.token, other.id)
    await act(workspace, "typing", { id, body: bodies.typing })
    expect((await type(token, id)).status).toBe(200)
    const received = await stream.next()
    expect(received?.event).toBe("typing")
    expect(received?.id).toBeNaN()
    expect(inboxTypingSchema.parse(received?.data)).toEqual({ conversation_id: id, user: user.id })
    await reply(token, id, written("Done typing"))
    expect((await stream.next())?.data).toMatchObject({ type: "message.sent", data: { text: "Done typing" } })
    stream.close()
  })

  test("tells the team of notes, and of what the user saw", async () => {
    const { workspace, token, id } = await newConversation()
    const stream = await openWorkspace(workspace)
    await say(workspace, id, "Between us.", "note")
    expect((await stream.next())?.data.type).toBe("note.added")
    await say(workspace, id, "Hello!")
    await stream.next()
    await markSeen(token, [id])
    expect((await stream.next())?.data.type).toBe("conversation.seen")
    stream.close()
  })
})
