import { describe, expect, test } from "vitest"
import { hashOf, newStrictWorkspace, refusalOf, tokenOf } from "@/app/api/_testing/identity"
import { boot, type PingBody, sendPing } from "@/app/api/_testing/messenger"
import { type Caller, list, newWorkspace } from "@/app/api/_testing/reading"
import type { ErrorBody } from "@/lib/contract/errors"
import { withTestDatabase } from "@/lib/server/testing/database"

withTestDatabase()

const refused = async (body: PingBody) => refusalOf(await sendPing<ErrorBody>(body))

describe("user_hash, where every login must be proven", () => {
  test("of the user_id opens the user, of the email the one known by email", async () => {
    const { app_id, secret } = await newStrictWorkspace()
    const byId = await boot({ app_id, user: { user_id: "1", email: "a@b.co", user_hash: hashOf(secret, "1") } })
    const byEmail = await boot({ app_id, user: { email: "ada@b.co", user_hash: hashOf(secret, "ada@b.co") } })
    expect([byId.user.user_id, byEmail.user.email]).toEqual(["1", "ada@b.co"])
    expect([...byId.warnings, ...byEmail.warnings]).toEqual([])
  })

  test("that holds is logged with its call, as a token is, and one that does not leaves no row", async () => {
    const [workspace, lenient] = [await newStrictWorkspace(), await newWorkspace()]
    const { app_id, secret } = workspace
    const login = (trace_id: string, proof: object) => boot({ app_id, trace_id, user: { user_id: "1", ...proof } })
    await login("trace-0012", { user_hash: hashOf(secret, "1") })
    await login("trace-0013", { intercom_user_jwt: await tokenOf(secret, { user_id: "1" }) })
    await boot({ app_id, trace_id: "trace-0014" })
    await boot({ app_id: lenient.app_id, user: { user_id: "1", user_hash: hashOf(secret, "1") } })
    const proven = async (caller: Caller) =>
      (await list(caller, "activity")).body.data
        .filter(({ type }) => type === "login.proven")
        .map(({ trace_id, data }) => [trace_id, data.by])
    expect(await proven(workspace)).toEqual([
      ["trace-0013", "intercom_user_jwt"],
      ["trace-0012", "user_hash"],
    ])
    expect(await proven(lenient)).toEqual([])
  })

  test("may be made of the email as the page sends it, or in lower case", async () => {
    const { app_id, secret } = await newStrictWorkspace()
    const login = (message: string) => boot({ app_id, user: { email: "Ada@B.co", user_hash: hashOf(secret, message) } })
    expect((await login("Ada@B.co")).user.id).toBe((await login("ada@b.co")).user.id)
  })

  test("may be made of a user_id that is a number", async () => {
    const { app_id, secret } = await newStrictWorkspace()
    expect((await boot({ app_id, user: { user_id: 7, user_hash: hashOf(secret, "7") } })).user.user_id).toBe("7")
  })

  test("of the email does not prove a user_id", async () => {
    const { app_id, secret } = await newStrictWorkspace()
    const user = { user_id: "1", email: "a@b.co", user_hash: hashOf(secret, "a@b.co") }
    expect(await refused({ app_id, user })).toEqual([403, "identity_invalid"])
  })

  test("that is missing is told apart from one that is wrong, and neither stores anything", async () => {
    const workspace = await newStrictWorkspace()
    const { app_id } = workspace
    for (const user_hash of [undefined, null, ""]) {
      expect(await refused({ app_id, user: { user_id: "1", user_hash } })).toEqual([403, "identity_missing"])
    }
    expect(await refused({ app_id, user: { email: "a@b.co" } })).toEqual([403, "identity_missing"])
    expect(await refused({ app_id, user: { user_id: "1", user_hash: "x" } })).toEqual([403, "identity_invalid"])
    expect((await list(workspace, "users")).body.data).toEqual([])
  })

  test("that is wrong gets one and the same body, whatever is wrong with it", async () => {
    const { app_id, secret } = await newStrictWorkspace()
    const right = hashOf(secret, "1")
    const wrong = [
      hashOf(secret, "2"),
      hashOf("another secret", "1"),
      right.toUpperCase(),
      right.slice(0, 63),
      "not hex",
      "a".repeat(60_000),
      "é".repeat(64),
      7,
      { a: 1 },
      [right],
      true,
    ]
    const answers = await Promise.all(
      wrong.map((user_hash) => sendPing<ErrorBody>({ app_id, user: { user_id: "1", user_hash } })),
    )
    const bodies = answers.map(({ status, body }) => JSON.stringify([status, body.errors]))
    expect(new Set(bodies).size).toBe(1)
    expect(answers.slice(0, 1).map(refusalOf)).toEqual([[403, "identity_invalid"]])
  })

  test("of one's own does not lead to a person who is known by the email alone", async () => {
    const { app_id, secret } = await newStrictWorkspace()
    const ada = await boot({ app_id, user: { email: "ada@b.co", user_hash: hashOf(secret, "ada@b.co") } })
    const mallory = { user_id: "mallory", email: "ada@b.co", user_hash: hashOf(secret, "mallory") }
    expect((await boot({ app_id, user: mallory })).user.id).not.toBe(ada.user.id)
  })
})

describe("user_hash, where no proof is asked for", () => {
  test("that is wrong is accepted with a warning", async () => {
    const { app_id } = await newWorkspace()
    const { user, warnings } = await boot({ app_id, user: { user_id: "1", user_hash: "nonsense" } })
    expect(user.user_id).toBe("1")
    expect(warnings.map(({ field }) => field)).toEqual(["user.user_hash"])
  })

  test("that is right or missing needs no word", async () => {
    const { app_id, secret } = await newWorkspace()
    const right = await boot({ app_id, user: { user_id: "1", user_hash: hashOf(secret, "1") } })
    const missing = await boot({ app_id, user: { user_id: "1" } })
    expect([...right.warnings, ...missing.warnings]).toEqual([])
  })

  test("is never stored nor logged", async () => {
    const workspace = await newWorkspace()
    const user_hash = hashOf(workspace.secret, "1")
    await boot({ app_id: workspace.app_id, user: { user_id: "1", user_hash, auth_tokens: { shop: "t0ken" } } })
    const stored = [await list(workspace, "users"), await list(workspace, "activity")]
    const text = JSON.stringify(stored.map(({ body }) => body))
    for (const { body } of stored) expect(body.data).not.toEqual([])
    expect(text).not.toContain(user_hash)
    expect(text).not.toContain("t0ken")
  })
})
