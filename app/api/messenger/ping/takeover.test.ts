// What somebody else may know of a person opens nothing of theirs, and the person notices nothing of the try
// (decision 12).
import { randomUUID } from "node:crypto"
import { describe, expect, test } from "vitest"
import { history, reply, started, textsOf } from "@/app/api/_testing/conversation"
import { hashOf, newStrictWorkspace } from "@/app/api/_testing/identity"
import { boot, event, newAppId, type PingBody, sendEvents, sendPing, update } from "@/app/api/_testing/messenger"
import { list, newWorkspace } from "@/app/api/_testing/reading"
import { OpenStream } from "@/app/api/_testing/stream"
import { GET } from "@/app/api/messenger/stream/route"
import type { CreatedWorkspace } from "@/lib/contract/playground/playground"
import { withTestDatabase } from "@/lib/server/testing/database"

withTestDatabase()

const makers = { "asks for proof": newStrictWorkspace, "asks for none": newWorkspace }

/** A visitor who wrote, and what others may know of them. */
async function newOwner({ app_id }: CreatedWorkspace) {
  const visitor_id = randomUUID()
  const device_id = randomUUID()
  const owner = await boot({ app_id, visitor_id, device_id, user: { name: "Ada" } })
  const { id } = await started(owner.token)
  return { ...owner, conversationId: id, known: { visitor_id, device_id } }
}

type Owner = Awaited<ReturnType<typeof newOwner>>

async function expectUntouched({ app_id }: CreatedWorkspace, owner: Owner): Promise<void> {
  const after = await update({ app_id }, owner.token)
  expect(after.user).toMatchObject({ id: owner.user.id, role: "lead", name: "Ada" })
  expect(after.conversations.flatMap(textsOf)).toContain("Hello?")
  expect((await sendEvents(owner.token, [event({ name: "clicked" })])).status).toBe(200)
}

describe.each(Object.entries(makers))("where a workspace %s", (_, make) => {
  const logins = ({ secret }: CreatedWorkspace) => [
    {},
    { name: "Mallory" },
    { user_id: "mallory", user_hash: hashOf(secret, "mallory") },
    { email: "mallory@b.co", user_hash: hashOf(secret, "mallory@b.co") },
  ]

  test("somebody's visitor_id and device_id open nothing of theirs, with any login", async () => {
    const workspace = await make()
    const owner = await newOwner(workspace)
    for (const user of logins(workspace)) {
      const thief = await boot({ app_id: workspace.app_id, ...owner.known, user })
      expect(thief.user.id).not.toBe(owner.user.id)
      expect(thief.user.name).not.toBe("Ada")
      expect(thief.conversations.flatMap(textsOf)).not.toContain("Hello?")
      expect((await history(thief.token, owner.conversationId)).status).toBe(404)
      await expectUntouched(workspace, owner)
    }
  })

  test("nor do they after a login that follows such a boot", async () => {
    const workspace = await make()
    const owner = await newOwner(workspace)
    for (const user of logins(workspace)) {
      const { token } = await boot({ app_id: workspace.app_id, ...owner.known })
      const thief = await boot({ app_id: workspace.app_id, ...owner.known, user }, token)
      expect(thief.conversations.flatMap(textsOf)).not.toContain("Hello?")
      expect((await reply(thief.token, owner.conversationId)).status).toBe(404)
      await expectUntouched(workspace, owner)
    }
  })

  test("what the owner writes after such a boot is not the other's to read", async () => {
    const workspace = await make()
    const { app_id } = workspace
    const owner = await newOwner(workspace)
    const thief = await boot({ app_id, ...owner.known })
    await reply(owner.token, owner.conversationId)
    await started(owner.token)
    expect((await update({ app_id }, thief.token)).conversations.flatMap(textsOf)).not.toContain("Hello?")
  })

  test("an update without a token is of nobody, whatever ids it brings", async () => {
    const workspace = await make()
    const owner = await newOwner(workspace)
    const body: PingBody = { app_id: workspace.app_id, command: "update", ...owner.known, user: { name: "Mallory" } }
    expect((await sendPing(body)).status).toBe(401)
    expect((await list(workspace, "users")).body.data).toHaveLength(1)
  })
})

describe("the token of before", () => {
  const changes: [string, { exists: boolean }][] = [
    ["became a user", { exists: false }],
    ["was merged into a user", { exists: true }],
  ]

  test.each(changes)("is dead on every route once its visitor %s", async (_, { exists }) => {
    const app_id = await newAppId()
    const user = { user_id: "1" }
    if (exists) await boot({ app_id, user })
    const visitor = await boot({ app_id })
    const { id } = await started(visitor.token)
    const after = await boot({ app_id, user }, visitor.token)
    expect(after.token).not.toBe(visitor.token)
    const headers = { Authorization: `Bearer ${visitor.token}` }
    const stream = await OpenStream.open(GET, { url: "http://localhost/api/messenger/stream", headers })
    const answers = [
      await sendEvents(visitor.token, [event({ name: "clicked" })]),
      await history(visitor.token, id),
      await reply(visitor.token, id),
      await sendPing({ app_id, command: "update" }, visitor.token),
      stream.response,
    ]
    expect(answers.map(({ status }) => status)).toEqual([401, 401, 401, 401, 401])
    expect((await history(after.token, id)).status).toBe(200)
  })

  test("does not survive a proof, which whoever planted it could not bring", async () => {
    const { app_id, secret } = await newWorkspace()
    const planted = await boot({ app_id, user: { user_id: "1" } })
    const user = { user_id: "1", user_hash: hashOf(secret, "1") }
    const proven = await boot({ app_id, user }, planted.token)
    expect(proven.token).not.toBe(planted.token)
    expect((await sendPing({ app_id, command: "update" }, planted.token)).status).toBe(401)
    // The same person, known as well as before, goes on: other tabs hold this token too.
    expect((await boot({ app_id, user }, proven.token)).token).toBe(proven.token)
  })

  test("opens nobody in a boot that comes too late", async () => {
    const app_id = await newAppId()
    const visitor = await boot({ app_id })
    const user = await boot({ app_id, user: { user_id: "1" } }, visitor.token)
    const late = await boot({ app_id }, visitor.token)
    expect(late.user).toMatchObject({ role: "visitor" })
    expect(late.user.id).not.toBe(user.user.id)
  })

  test("wins one login when several bring it at once, and each login still works", async () => {
    const app_id = await newAppId()
    const visitor = await boot({ app_id })
    const { id } = await started(visitor.token)
    const users = ["1", "2", "3"].map((user_id) => boot({ app_id, user: { user_id } }, visitor.token))
    const answers = await Promise.all(users)
    expect(new Set(answers.map(({ token }) => token)).size).toBe(3)
    const readers = answers.filter(({ conversations }) => conversations.some((each) => each.id === id))
    expect(readers).toHaveLength(1)
  })
})
