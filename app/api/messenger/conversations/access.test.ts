import { describe, expect, test } from "vitest"
import { history, reply, started, textsOf, type, written } from "@/app/api/_testing/conversation"
import { say } from "@/app/api/_testing/inbox"
import { boot, event, markSeen, newAppId, post, update } from "@/app/api/_testing/messenger"
import { newWorkspace } from "@/app/api/_testing/reading"
import * as dismissed from "@/app/api/messenger/conversations/dismissed/route"
import * as seen from "@/app/api/messenger/conversations/seen/route"
import * as events from "@/app/api/messenger/events/route"
import * as shutdowns from "@/app/api/messenger/shutdown/route"
import type { ErrorBody } from "@/lib/contract/errors"
import { limits } from "@/lib/contract/limits"
import { historyResponseSchema } from "@/lib/contract/messenger/conversation"
import { withTestDatabase } from "@/lib/server/testing/database"

withTestDatabase()

const page = limits.messagesPage

describe("a long conversation", () => {
  test("comes with its latest messages, and pages back to the first without gap or repeat", async () => {
    const workspace = await newWorkspace()
    const { app_id } = workspace
    const { token } = await boot({ app_id })
    const { id } = await started(token)
    const texts = Array.from({ length: page * 2 + 3 }, (_, index) => `reply ${index}`)
    for (const text of texts) await say(workspace, id, text)
    const conversation = (await update({ app_id }, token)).conversations.find((each) => each.id === id)
    expect(conversation).toMatchObject({ has_older: true, unread_count: texts.length })
    const read = conversation ? textsOf(conversation) : []
    expect(read).toHaveLength(page)
    let before = conversation?.messages[0]?.id ?? ""
    let hasOlder = true
    while (hasOlder) {
      const { body } = await history(token, id, before)
      expect(historyResponseSchema.strict().safeParse(body).error).toBeUndefined()
      read.unshift(...textsOf(body))
      before = body.messages[0]?.id ?? ""
      hasOlder = body.has_older
    }
    expect(read).toEqual(["Hello?", ...texts])
    await markSeen(token, [id])
    const seen = (await update({ app_id }, token)).conversations.find((each) => each.id === id)
    expect(seen?.unread_count).toBe(0)
  })

  test("that just fits a page has nothing older", async () => {
    const workspace = await newWorkspace()
    const { token } = await boot({ app_id: workspace.app_id })
    const { id } = await started(token)
    for (let count = 1; count < page; count++) await reply(token, id, written(String(count)))
    expect((await history(token, id)).body).toMatchObject({ has_older: false })
    await reply(token, id)
    expect((await history(token, id)).body).toMatchObject({ has_older: true })
  })
})

describe("a conversation of someone else", () => {
  test("cannot be told from one that does not exist, whatever is asked", async () => {
    const app_id = await newAppId()
    const mine = await boot({ app_id, user: { user_id: "1" } })
    const colleague = await boot({ app_id, user: { user_id: "2" } })
    const stranger = await boot({ app_id: await newAppId() })
    const ids = [await started(colleague.token), await started(stranger.token)].map(({ id }) => id)
    const asks = [
      (id: string) => reply<ErrorBody>(mine.token, id),
      (id: string) => type<ErrorBody>(mine.token, id),
      (id: string) => history<ErrorBody>(mine.token, id),
    ]
    for (const ask of asks) {
      const missing = await ask("cnv_nowhere")
      for (const id of ids) {
        const { status, body } = await ask(id)
        expect([status, body.errors]).toEqual([404, missing.body.errors])
      }
    }
  })

  test("shows nothing of itself through a page of history", async () => {
    const app_id = await newAppId()
    const mine = await boot({ app_id, user: { user_id: "1" } })
    const colleague = await boot({ app_id, user: { user_id: "2" } })
    const own = await started(mine.token)
    const theirs = await started(colleague.token)
    const { body } = await history(mine.token, own.id, `${theirs.messages[0]?.id}z`)
    expect(body.messages.map(({ id }) => id)).toEqual([own.messages[0]?.id])
  })
})

describe("the last request of a page", () => {
  test("may carry the session's token in its body, as a header would need a preflight", async () => {
    const { token: session_token, conversations } = await boot({ app_id: await newAppId() })
    const conversation_ids = conversations.map(({ id }) => id)
    for (const { POST } of [seen, dismissed]) {
      expect((await post(POST, { session_token, conversation_ids })).status).toBe(200)
      expect((await post(POST, { conversation_ids })).status).toBe(401)
    }
    expect((await post(events.POST, { session_token, events: [event({ name: "left" })] })).status).toBe(200)
    const [id = ""] = conversation_ids
    expect((await reply(undefined, id, written("Bye", { session_token }))).status).toBe(200)
    expect((await post(shutdowns.POST, { session_token })).status).toBe(200)
    expect((await post(shutdowns.POST, { session_token })).status).toBe(401)
  })
})
