import { describe, expect, test } from "vitest"
import { boot, dismiss, markSeen, newAppId, update } from "@/app/api/_testing/messenger"
import { list, newWorkspace } from "@/app/api/_testing/reading"
import { withTestDatabase } from "@/lib/server/testing/database"

withTestDatabase()

const idsOf = ({ conversations }: { conversations: { id: string }[] }) => conversations.map(({ id }) => id)

describe("a conversation", () => {
  test("that was seen is read, announces itself no more, and is logged once", async () => {
    const workspace = await newWorkspace()
    const { app_id } = workspace
    const opened = await boot({ app_id })
    expect((await markSeen(opened.token, idsOf(opened))).status).toBe(200)
    expect((await markSeen(opened.token, idsOf(opened))).status).toBe(200)
    const [conversation] = (await update({ app_id }, opened.token)).conversations
    expect(conversation).toMatchObject({ unread_count: 0, delivery: null })
    expect(conversation?.messages[0]?.seen_at).not.toBeNull()
    const { data } = (await list(workspace, "activity")).body
    expect(data.filter(({ type }) => type === "conversation.seen")).toHaveLength(1)
  })

  test("that was dismissed stays unread without announcing itself", async () => {
    const app_id = await newAppId()
    const opened = await boot({ app_id })
    await dismiss(opened.token, idsOf(opened))
    expect((await dismiss(opened.token, idsOf(opened))).status).toBe(200)
    const [conversation] = (await update({ app_id }, opened.token)).conversations
    expect(conversation).toMatchObject({ unread_count: 1, delivery: null })
  })

  test("of someone else cannot be told from one that does not exist", async () => {
    const app_id = await newAppId()
    const mine = await boot({ app_id, user: { user_id: "1" } })
    const colleague = await boot({ app_id, user: { user_id: "2" } })
    const stranger = await boot({ app_id: await newAppId() })
    for (const change of [markSeen, dismiss]) {
      const answers = [await change(mine.token, idsOf(colleague)), await change(mine.token, idsOf(stranger))]
      const missing = await change(mine.token, ["cnv_nowhere"])
      for (const { status, body } of [...answers, missing]) {
        expect(status).toBe(404)
        expect(body).toMatchObject({ errors: (missing.body as { errors: unknown }).errors })
      }
    }
    const [theirs] = (await update({ app_id }, colleague.token)).conversations
    expect(theirs?.unread_count).toBe(1)
  })

  test("cannot be touched without a session", async () => {
    expect((await markSeen("nonsense", ["cnv_1"])).status).toBe(401)
  })
})
