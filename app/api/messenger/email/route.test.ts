import { describe, expect, test } from "vitest"
import { boot, newAppId, post } from "@/app/api/_testing/messenger"
import { list, newWorkspace } from "@/app/api/_testing/reading"
import { POST } from "@/app/api/messenger/email/route"
import type { ErrorBody } from "@/lib/contract/errors"
import type { Person } from "@/lib/contract/playground/person"
import { withTestDatabase } from "@/lib/server/testing/database"

withTestDatabase()

describe("leaving an address", () => {
  test("keeps it in lower case, and the visitor a visitor", async () => {
    const workspace = await newWorkspace()
    const { token, user } = await boot({ app_id: workspace.app_id })
    const body = { email: "Ada@Example.com", trace_id: "trace-0110" }
    const answers = [await post<{ user: Person }>(POST, body, token), await post<{ user: Person }>(POST, body, token)]
    for (const { body: answered } of answers) {
      expect(answered.user).toEqual({ ...user, email: "ada@example.com" })
    }
    const { data } = (await list(workspace, "activity")).body
    const updates = data.filter(({ type }) => type === "user.updated")
    expect(updates).toMatchObject([
      { trace_id: "trace-0110", data: { changes: [{ field: "email", before: null, after: "ada@example.com" }] } },
    ])
  })

  test("works with the token in the body", async () => {
    const { token } = await boot({ app_id: await newAppId() })
    expect((await post(POST, { email: "a@b.example", session_token: token })).status).toBe(200)
  })

  test("is not for users, nor without an address or a session", async () => {
    const app_id = await newAppId()
    const known = await boot({ app_id, user: { user_id: "1" } })
    const visitor = await boot({ app_id })
    for (const [token, email] of [
      [known.token, "ada@example.com"],
      [visitor.token, "ada"],
      [visitor.token, `${"x".repeat(250)}@example.com`],
      [visitor.token, "ada\u0000@example.com"],
    ]) {
      const { status, body } = await post<ErrorBody>(POST, { email }, token)
      expect([status, body.errors[0]?.field]).toEqual([400, "email"])
    }
    expect((await post(POST, { email: "ada@example.com" })).status).toBe(401)
  })
})
