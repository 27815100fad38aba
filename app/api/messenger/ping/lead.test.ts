import { describe, expect, test } from "vitest"
import { hashOf, newStrictWorkspace, tokenOf } from "@/app/api/_testing/identity"
import { boot, event, newAppId, sendEvents, update } from "@/app/api/_testing/messenger"
import { list, newWorkspace } from "@/app/api/_testing/reading"
import { database } from "@/lib/server/db/database"
import { withTestDatabase } from "@/lib/server/testing/database"

withTestDatabase()

const email = "ada@b.co"

/** What a page sends when its server signed the login, address included. */
async function proven({ secret }: { secret: string }, claims: Record<string, string>) {
  return { intercom_user_jwt: await tokenOf(secret, claims) }
}

/** A visitor who wrote and left an address, on a device of their own. */
async function newLead(app_id: string, user: Record<string, unknown> = {}) {
  const booted = await boot({ app_id, user })
  const db = await database()
  await db.user.update({ where: { id: booted.user.id }, data: { role: "lead", email } })
  return booted
}

const count = async (id: string) => (await database()).user.count({ where: { id } })

describe("a lead who left an address", () => {
  test("is merged when the user proves that address to be theirs: events, conversations and attributes move", async () => {
    const workspace = await newWorkspace()
    const { app_id } = workspace
    const lead = await newLead(app_id, { source: "ad", plan: "free", phone: "+44" })
    await sendEvents(lead.token, [event({ name: "invited-friend" })])
    const user = await boot({ app_id, user: { ...(await proven(workspace, { user_id: "1", email })), plan: "team" } })
    expect(await count(lead.user.id)).toBe(0)
    const db = await database()
    expect(await db.event.count({ where: { userId: user.user.id } })).toBe(1)
    expect(user.conversations.map(({ id }) => id)).toEqual(
      expect.arrayContaining(lead.conversations.map(({ id }) => id)),
    )
    const [stored] = (await list(workspace, "users")).body.data
    expect(stored).toMatchObject({ user_id: "1", phone: "+44", custom_attributes: { source: "ad", plan: "team" } })
  })

  test("is merged when the user proves who they are alone, and not by an update", async () => {
    const workspace = await newWorkspace()
    const { app_id, secret } = workspace
    const user = await proven(workspace, { user_id: "1", email })
    const { token } = await boot({ app_id, user })
    const lead = await newLead(app_id)
    await update({ app_id, user }, token)
    expect(await count(lead.user.id)).toBe(1)
    await boot({ app_id, user: { user_id: "1", user_hash: hashOf(secret, "1") } }, token)
    expect(await count(lead.user.id)).toBe(0)
  })

  test("stays apart from a user who merely says that the address is theirs", async () => {
    const { app_id, secret } = await newWorkspace()
    const lead = await newLead(app_id)
    const logins = [{ email }, { user_id: "1", email }, { user_id: "2", email, user_hash: hashOf(secret, "2") }]
    for (const user of logins) {
      const booted = await boot({ app_id, user })
      const shown = booted.conversations.map(({ id }) => id)
      expect(shown.filter((id) => lead.conversations.some((theirs) => theirs.id === id))).toEqual([])
    }
    expect(await count(lead.user.id)).toBe(1)
    expect((await sendEvents(lead.token, [event({ name: "clicked" })])).status).toBe(200)
  })

  test("gives the latest of several leads' attributes, and all of their conversations", async () => {
    const workspace = await newWorkspace()
    const { app_id } = workspace
    const older = await newLead(app_id, { city: "Rome", team: "red" })
    const newer = await newLead(app_id, { city: "Oslo" })
    await sendEvents(newer.token, [event({ name: "invited-friend" })])
    const { user } = await boot({ app_id, user: await proven(workspace, { user_id: "1", email }) })
    expect([await count(older.user.id), await count(newer.user.id)]).toEqual([0, 0])
    const [stored] = (await list(workspace, "users")).body.data
    expect(stored).toMatchObject({ id: user.id, custom_attributes: { city: "Oslo", team: "red" } })
  })

  test("goes to the one who boots, when several users share the address", async () => {
    const workspace = await newWorkspace()
    const { app_id } = workspace
    const ada = await proven(workspace, { user_id: "1", email })
    await boot({ app_id, user: ada })
    await boot({ app_id, user: await proven(workspace, { user_id: "2", email }) })
    const lead = await newLead(app_id)
    await sendEvents(lead.token, [event({ name: "clicked" })])
    const { user } = await boot({ app_id, user: ada })
    expect(await (await database()).event.count({ where: { userId: user.id } })).toBe(1)
  })

  test("is signed out where they were: the user's history does not open to whoever typed the address", async () => {
    const workspace = await newWorkspace()
    const { app_id } = workspace
    const lead = await newLead(app_id)
    const visitor_id = lead.user.visitor_id ?? undefined
    const user = await boot({ app_id, user: await proven(workspace, { user_id: "1", email }) })
    expect((await sendEvents(lead.token, [event({ name: "clicked" })])).status).toBe(401)
    const again = await boot({ app_id, visitor_id }, lead.token)
    expect(again.user).toMatchObject({ role: "visitor", visitor_id })
    expect(again.user.id).not.toBe(user.user.id)
  })

  test("becomes the user when they log in themselves, with a session of the user's", async () => {
    const app_id = await newAppId()
    const lead = await newLead(app_id)
    const user = await boot({ app_id, user: { email } }, lead.token)
    expect(user.user).toMatchObject({ id: lead.user.id, role: "user" })
    expect(user.token).not.toBe(lead.token)
  })

  test("in two tabs at once is merged once", async () => {
    const workspace = await newWorkspace()
    const { app_id } = workspace
    await boot({ app_id, user: { user_id: "1" } })
    const lead = await newLead(app_id)
    const user = await proven(workspace, { user_id: "1", email })
    const login = (token?: string) => boot({ app_id, user }, token)
    const answers = await Promise.all([login(lead.token), login(), login(lead.token), login()])
    expect(new Set(answers.map(({ user }) => user.id)).size).toBe(1)
    const db = await database()
    expect(await db.activity.count({ where: { workspace: { appId: app_id }, type: "user.merged" } })).toBe(1)
  })

  test("of another workspace is not touched, nor is a visitor or a user", async () => {
    const [workspace, other] = [await newWorkspace(), await newAppId()]
    const { app_id: mine } = workspace
    const lead = await newLead(other)
    const user = await boot({ app_id: mine, user: { user_id: "2", email } })
    await boot({ app_id: mine, user: await proven(workspace, { user_id: "1", email }) })
    expect([await count(lead.user.id), await count(user.user.id)]).toEqual([1, 1])
  })

  test("goes to a proven address only, where logins must be proven", async () => {
    const { app_id, secret } = await newStrictWorkspace()
    const lead = await newLead(app_id)
    await boot({ app_id, user: { user_id: "1", email, user_hash: hashOf(secret, "1") } })
    expect(await count(lead.user.id)).toBe(1)
    const intercom_user_jwt = await tokenOf(secret, { user_id: "2", email })
    await boot({ app_id, user: { intercom_user_jwt } })
    expect(await count(lead.user.id)).toBe(0)
  })
})
