// An email is an attribute until it is proven (decision 12).
import { describe, expect, test } from "vitest"
import { started, textsOf } from "@/app/api/_testing/conversation"
import { changeSettings, hashOf, tokenOf } from "@/app/api/_testing/identity"
import { boot, newAppId, sendPing, update } from "@/app/api/_testing/messenger"
import { newWorkspace } from "@/app/api/_testing/reading"
import type { CreatedWorkspace } from "@/lib/contract/playground/playground"
import { withTestDatabase } from "@/lib/server/testing/database"

withTestDatabase()

const email = "ada@b.co"

/** The three ways to prove who one is; an address beside the hash of a user_id is not proven by it. */
const byHash = ({ secret }: CreatedWorkspace, user_id: string) => ({
  user_id,
  email,
  user_hash: hashOf(secret, user_id),
})
const byEmail = ({ secret }: CreatedWorkspace) => ({ email, user_hash: hashOf(secret, email) })
const byToken = async ({ secret }: CreatedWorkspace, user_id: string) => ({
  intercom_user_jwt: await tokenOf(secret, { user_id, email }),
})

const workspaces = {
  "asks for proof": async () => {
    const workspace = await newWorkspace()
    await changeSettings(workspace, { requires_verification: true })
    return workspace
  },
  "asks for none": () => newWorkspace(),
}

describe.each(Object.entries(workspaces))("an unproven email on a proven login, where a workspace %s", (_, make) => {
  test("does not open whom the address was proven for", async () => {
    const workspace = await make()
    const { app_id } = workspace
    const ada = await boot({ app_id, user: byEmail(workspace) })
    await started(ada.token)
    const mallory = await boot({ app_id, user: byHash(workspace, "mallory") })
    expect(mallory.user.id).not.toBe(ada.user.id)
    expect(mallory.conversations.flatMap(textsOf)).not.toContain("Hello?")
    expect((await update({ app_id }, ada.token)).user.id).toBe(ada.user.id)
  })

  test("does not lock them out, whoever of both came first", async () => {
    const workspace = await make()
    const { app_id } = workspace
    const mallory = await boot({ app_id, user: byHash(workspace, "mallory") })
    await started(mallory.token)
    const ada = await boot({ app_id, user: byEmail(workspace) })
    expect(ada.user.id).not.toBe(mallory.user.id)
    expect(ada.conversations.flatMap(textsOf)).not.toContain("Hello?")
    await boot({ app_id, user: byHash(workspace, "eve") })
    expect((await boot({ app_id, user: byEmail(workspace) })).user.id).toBe(ada.user.id)
  })

  test("does not become that person by an update of its session", async () => {
    const workspace = await make()
    const { app_id, secret } = workspace
    const ada = await boot({ app_id, user: byEmail(workspace) })
    const own = { user_id: "mallory", user_hash: hashOf(secret, "mallory") }
    const mallory = await boot({ app_id, user: own })
    const updated = await update({ app_id, user: { ...own, email } }, mallory.token)
    expect(updated.user).toMatchObject({ id: mallory.user.id, email })
    expect((await boot({ app_id, user: byEmail(workspace) })).user.id).toBe(ada.user.id)
  })

  test("is the person's own to prove later", async () => {
    const workspace = await make()
    const { app_id } = workspace
    const ada = await boot({ app_id, user: byHash(workspace, "1") })
    await boot({ app_id, user: await byToken(workspace, "1") })
    expect((await boot({ app_id, user: byEmail(workspace) })).user.id).toBe(ada.user.id)
  })
})

describe("where a workspace asks for no proof, an email that a login merely names", () => {
  test("does not open whom the address was proven for", async () => {
    const workspace = await newWorkspace()
    const { app_id } = workspace
    const ada = await boot({ app_id, user: await byToken(workspace, "1") })
    expect((await boot({ app_id, user: { email } })).user.id).not.toBe(ada.user.id)
    expect((await boot({ app_id, user: { user_id: "2", email } })).user.id).not.toBe(ada.user.id)
  })

  test("does not keep them out: what is proven goes first", async () => {
    const workspace = await newWorkspace()
    const { app_id } = workspace
    const ada = await boot({ app_id, user: await byToken(workspace, "1") })
    const other = await boot({ app_id, user: { email: "bob@b.co" } })
    await boot({ app_id, user: { email } })
    await update({ app_id, user: { email } }, other.token)
    expect((await boot({ app_id, user: byEmail(workspace) })).user.id).toBe(ada.user.id)
  })

  test("is not opened by one that stands beside the proof of something else", async () => {
    const workspace = await newWorkspace()
    const { app_id } = workspace
    const ada = await boot({ app_id, user: { email } })
    expect((await boot({ app_id, user: byHash(workspace, "mallory") })).user.id).not.toBe(ada.user.id)
    // Nor does that one stand in the way.
    expect((await boot({ app_id, user: { email } })).user.id).toBe(ada.user.id)
  })

  test("passes to whoever proves it, and those who had named it are out", async () => {
    const workspace = await newWorkspace()
    const { app_id } = workspace
    const squatter = await boot({ app_id, user: { email } })
    const ada = await boot({ app_id, user: byEmail(workspace) })
    expect(ada.user.id).toBe(squatter.user.id)
    expect((await sendPing({ app_id, command: "update" }, squatter.token)).status).toBe(401)
    expect((await boot({ app_id, user: { email } })).user.id).not.toBe(ada.user.id)
  })

  test("of a session that names it again stays that person's", async () => {
    const app_id = await newAppId()
    const { token, user } = await boot({ app_id, user: { user_id: "1", email } })
    expect((await update({ app_id, user: { email } }, token)).user.id).toBe(user.id)
  })
})
