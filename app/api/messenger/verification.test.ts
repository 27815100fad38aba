// A workspace that requires verification refuses the unproven on every route (quality cases 14, 22 and 24).
import { describe, expect, test } from "vitest"
import {
  addSecret,
  changeSettings,
  hashOf,
  newStrictWorkspace,
  refusalOf,
  removeSecret,
  tokenOf,
} from "@/app/api/_testing/identity"
import {
  boot,
  dismiss,
  event,
  markSeen,
  type PingBody,
  sendEvents,
  sendPing,
  shutdown,
  update,
} from "@/app/api/_testing/messenger"
import { newWorkspace } from "@/app/api/_testing/reading"
import { OpenStream } from "@/app/api/_testing/stream"
import { GET } from "@/app/api/messenger/stream/route"
import type { ErrorBody } from "@/lib/contract/errors"
import { withTestDatabase } from "@/lib/server/testing/database"

withTestDatabase()

const expired = [401, "session_expired"]

const openStream = (token: string) =>
  OpenStream.open(GET, { url: "http://localhost/api/messenger/stream", headers: { Authorization: `Bearer ${token}` } })

const track = (token: string) => sendEvents<ErrorBody>(token, [event({ name: "clicked" })])

type Booted = Awaited<ReturnType<typeof boot>>

/** What each route but the ping answers to a session. */
async function statusesOf({ token, conversations }: Booted): Promise<number[]> {
  const stream = await openStream(token)
  stream.close()
  const ids = conversations.map(({ id }) => id)
  const answers = [await track(token), await markSeen(token, ids), await dismiss(token, ids)]
  return [...answers.map(({ status }) => status), stream.response.status]
}

const refused = async (body: PingBody, token?: string) => refusalOf(await sendPing<ErrorBody>(body, token))

describe("requiring verification", () => {
  test("ends the sessions of unproven users at their next request, on every route", async () => {
    const workspace = await newWorkspace()
    const { app_id } = workspace
    const session = await boot({ app_id, user: { user_id: "1" } })
    // The first request has put the session in the memory of the fast path.
    expect(await statusesOf(session)).toEqual([200, 200, 200, 200])
    await changeSettings(workspace, { requires_verification: true })
    expect(await statusesOf(session)).toEqual([401, 401, 401, 401])
    expect(refusalOf(await track(session.token))).toEqual(expired)
    expect(await refused({ app_id, command: "update" }, session.token)).toEqual(expired)
    expect(await refused({ app_id, command: "update", user: { user_id: "1" } }, session.token)).toEqual([
      403,
      "identity_missing",
    ])
    expect((await boot({ app_id }, session.token)).user.role).toBe("visitor")
  })

  test("closes the open stream of an unproven user, and leaves the others open", async () => {
    const workspace = await newWorkspace()
    const { app_id, secret } = workspace
    const unproven = await openStream((await boot({ app_id, user: { user_id: "1" } })).token)
    const proven = await boot({ app_id, user: { user_id: "2", user_hash: hashOf(secret, "2") } })
    const visitor = await boot({ app_id })
    await changeSettings(workspace, { requires_verification: true })
    // Without a word: nobody logged out, and the page that boots again is told what is missing.
    expect(await unproven.next()).toBeNull()
    expect([...(await statusesOf(proven)), ...(await statusesOf(visitor))]).toEqual(Array(8).fill(200))
  })

  test("ends a session for good when its person shuts down, also one that is refused", async () => {
    const workspace = await newWorkspace()
    const session = await boot({ app_id: workspace.app_id, user: { user_id: "1" } })
    await changeSettings(workspace, { requires_verification: true })
    expect((await shutdown(session.token)).status).toBe(200)
    await changeSettings(workspace, { requires_verification: false })
    expect(await statusesOf(session)).toEqual([401, 401, 401, 401])
  })

  test("leaves visitors alone until they log in, for which they need a proof", async () => {
    const { app_id, secret } = await newStrictWorkspace()
    const visitor = await boot({ app_id, user: { plan: "free" } })
    expect((await update({ app_id, user: { plan: "pro" } }, visitor.token)).user.role).toBe("visitor")
    expect(await refused({ app_id, user: { user_id: "1" } }, visitor.token)).toEqual([403, "identity_missing"])
    const user = { user_id: "1", user_hash: hashOf(secret, "1") }
    const proven = await update({ app_id, user }, visitor.token)
    expect(proven.user.role).toBe("user")
    expect(await statusesOf(visitor)).toEqual([401, 401, 401, 401])
    expect(await statusesOf(proven)).toEqual([200, 200, 200, 200])
  })

  test("asks each update that names the person for its proof, unless the workspace is lenient", async () => {
    const workspace = await newStrictWorkspace()
    const { app_id, secret } = workspace
    const proof = { user_id: "1", user_hash: hashOf(secret, "1") }
    const { token } = await boot({ app_id, user: proof })
    const unproven = { app_id, command: "update", user: { user_id: "1", email: "ada@b.co" } } as const
    expect(await refused(unproven, token)).toEqual([403, "identity_missing"])
    expect((await update({ app_id, user: { plan: "pro" } }, token)).user.email).toBeNull()
    expect((await update({ app_id, user: { ...proof, name: "Ada" } }, token)).user.name).toBe("Ada")
    await changeSettings(workspace, { strict_proof: false })
    expect((await update({ app_id, user: unproven.user }, token)).user.email).toBe("ada@b.co")
  })

  test("lets a proven session name its own person again, and nobody else", async () => {
    const workspace = await newStrictWorkspace()
    const { app_id, secret } = workspace
    await changeSettings(workspace, { strict_proof: false })
    const user = { user_id: "1", email: "ada@b.co", user_hash: hashOf(secret, "1") }
    const { token } = await boot({ app_id, user })
    await boot({ app_id, user: { user_id: "2", user_hash: hashOf(secret, "2") } })
    for (const command of ["boot", "update"] as const) {
      expect((await sendPing({ app_id, command, user: { user_id: "1", plan: "pro" } }, token)).status).toBe(200)
      expect((await sendPing({ app_id, command, user: { email: "Ada@b.co" } }, token)).status).toBe(200)
      expect((await sendPing({ app_id, command, user: { plan: "team" } }, token)).status).toBe(200)
      for (const other of [{ user_id: "2" }, { email: "eve@b.co" }, { user_id: "2", email: "ada@b.co" }]) {
        expect(await refused({ app_id, command, user: other }, token)).toEqual([403, "identity_missing"])
      }
      const wrong = { user_id: "1", user_hash: hashOf(secret, "2") }
      expect(await refused({ app_id, command, user: wrong }, token)).toEqual([403, "identity_invalid"])
    }
  })

  test("forgets the proof of a session that goes on under another address", async () => {
    const workspace = await newWorkspace()
    const { app_id, secret } = workspace
    const session = await boot({ app_id, user: { email: "eve@b.co", user_hash: hashOf(secret, "eve@b.co") } })
    const other = await boot({ app_id, user: { email: "ada@b.co" } }, session.token)
    expect(await statusesOf(session)).toEqual([401, 401, 401, 401])
    expect(await statusesOf(other)).toEqual([200, 200, 200, 200])
    await changeSettings(workspace, { requires_verification: true })
    expect(await statusesOf(other)).toEqual([401, 401, 401, 401])
  })
})

describe("a secret", () => {
  const proofs = {
    user_hash: async (secret: string) => ({ user_id: "1", user_hash: hashOf(secret, "1") }),
    intercom_user_jwt: async (secret: string) => ({ intercom_user_jwt: await tokenOf(secret, { user_id: "1" }) }),
  }

  test.each(Object.keys(proofs) as (keyof typeof proofs)[])(
    "that was rolled is accepted for %s until it is removed",
    async (kind) => {
      const workspace = await newStrictWorkspace()
      const { app_id, secret: old } = workspace
      const [fresh = ""] = (await addSecret<{ secrets: string[] }>(workspace)).body.secrets
      const [byOld, byNew] = [
        await boot({ app_id, user: await proofs[kind](old) }),
        await boot({ app_id, user: await proofs[kind](fresh) }),
      ]
      await removeSecret(workspace)
      expect(await refused({ app_id, user: await proofs[kind](old) })).toEqual([403, "identity_invalid"])
      expect(await statusesOf(byOld)).toEqual([401, 401, 401, 401])
      expect(await statusesOf(byNew)).toEqual([200, 200, 200, 200])
    },
  )

  test("that is removed ends no session that was proven by the new one since", async () => {
    const workspace = await newStrictWorkspace()
    const { app_id, secret } = workspace
    const session = await boot({ app_id, user: { user_id: "1", user_hash: hashOf(secret, "1") } })
    const [fresh = ""] = (await addSecret<{ secrets: string[] }>(workspace)).body.secrets
    await update({ app_id, user: { user_id: "1", user_hash: hashOf(fresh, "1") } }, session.token)
    await removeSecret(workspace)
    expect(await statusesOf(session)).toEqual([200, 200, 200, 200])
  })

  test("is refused after the second roll, where only the last two are active", async () => {
    const workspace = await newStrictWorkspace()
    await addSecret(workspace)
    await addSecret(workspace)
    const user = { user_id: "1", user_hash: hashOf(workspace.secret, "1") }
    expect(await refused({ app_id: workspace.app_id, user })).toEqual([403, "identity_invalid"])
  })
})
