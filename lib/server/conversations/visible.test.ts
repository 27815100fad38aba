import fc from "fast-check"
import { beforeAll, describe, expect, test } from "vitest"
import { now } from "../common/clock"
import { newId } from "../common/id"
import { database } from "../db/database"
import { withTestDatabase } from "../testing/database"
import { createWorkspace, findWorkspace } from "../workspace/workspace"
import { countUnseen } from "./unseen"
import { isOfViewer, isUnseenBy, isVisibleTo, ofViewer, type Side, unseenBy, visibleTo } from "./visible"

withTestDatabase()

type Message = {
  owner: "ada" | "bob"
  authorType: "user" | "admin" | "bot"
  kind: "comment" | "note" | "closed"
  isSeen: boolean
}

const messages: fc.Arbitrary<Message[]> = fc.array(
  fc.record({
    owner: fc.constantFrom("ada", "bob"),
    authorType: fc.constantFrom("user", "admin", "bot"),
    kind: fc.constantFrom("comment", "note", "closed"),
    isSeen: fc.boolean(),
  }),
  { maxLength: 12 },
)

/** What the rules mean, once more and as plainly as possible. */
const means = {
  visible: (side: Side, { kind }: Message) => kind === "comment" || (kind === "note" && side === "team"),
  unseen: (side: Side, message: Message) =>
    means.visible(side, message) && (message.authorType === "user") === (side === "team") && !message.isSeen,
}

const rules = (["user", "team"] as const).flatMap((side) => [
  { side, rule: "visible" as const, where: visibleTo[side], sql: isVisibleTo[side] },
  { side, rule: "unseen" as const, where: unseenBy[side], sql: isUnseenBy[side] },
])

let workspaceId = ""

beforeAll(async () => {
  const { app_id } = await createWorkspace({})
  workspaceId = (await findWorkspace(app_id))?.id ?? ""
})

/** Stores the messages in new conversations of two new people. */
async function store(list: Message[]) {
  const db = await database()
  const owners = (["ada", "bob"] as const).map((name) => ({ name, userId: newId("usr"), conversationId: newId("cnv") }))
  await db.user.createMany({ data: owners.map(({ userId }) => ({ id: userId, workspaceId, role: "user" })) })
  await db.conversation.createMany({
    data: owners.map(({ userId, conversationId: id }) => ({ id, workspaceId, userId, lastMessageAt: now() })),
  })
  const stored = list.map((message) => {
    const owner = owners.find(({ name }) => name === message.owner)
    return { ...message, id: newId("msg"), conversationId: owner?.conversationId ?? "" }
  })
  await db.message.createMany({
    data: stored.map(({ owner: _owner, isSeen, ...row }) => ({
      ...{ ...row, workspaceId, blocks: [], seenAt: isSeen ? now() : null },
    })),
  })
  return { owners, stored }
}

describe("what a side of a conversation may see, and what waits there unseen", () => {
  test("is the same in Prisma's words, in SQL and as it is meant", async () => {
    const db = await database()
    await fc.assert(
      fc.asyncProperty(messages, async (list) => {
        const { owners, stored } = await store(list)
        const conversationIds = owners.map(({ conversationId }) => conversationId)
        for (const { side, rule, where, sql } of rules) {
          const meant = stored.filter((message) => means[rule](side, message)).map(({ id }) => id)
          const rows = await db.message.findMany({
            where: { conversationId: { in: conversationIds }, ...where },
            select: { id: true },
          })
          const found = await db.$queryRaw<{ id: string }[]>`
            SELECT message.id FROM "Message" AS message
            WHERE message."conversationId" = ANY(${conversationIds}::text[]) AND ${sql}`
          expect([rule, side, idsOf(rows)]).toEqual([rule, side, meant])
          expect([rule, side, idsOf(found)]).toEqual([rule, side, meant])
        }
        const unseen = await countUnseen(db, conversationIds)
        for (const { name, conversationId } of owners) {
          const count = (side: Side) => stored.filter((each) => each.owner === name && means.unseen(side, each)).length
          expect(unseen(conversationId)).toEqual({ unread: count("user"), waiting: count("team") })
        }
      }),
      { numRuns: 60 },
    )
  })

  test("is of a person's own conversations", async () => {
    const db = await database()
    const { owners } = await store([])
    for (const { userId, conversationId } of owners) {
      const rows = await db.conversation.findMany({
        where: { workspaceId, ...ofViewer({ userId }) },
        select: { id: true },
      })
      const found = await db.$queryRaw<{ id: string }[]>`
        SELECT conversation.id FROM "Conversation" AS conversation
        WHERE conversation."workspaceId" = ${workspaceId} AND ${isOfViewer({ userId })}`
      expect([idsOf(rows), idsOf(found)]).toEqual([[conversationId], [conversationId]])
    }
  })
})

const idsOf = (rows: { id: string }[]) => rows.map(({ id }) => id).sort()
