import { createHash } from "node:crypto"
import { expect, test } from "vitest"
import { changeSettings } from "@/app/api/_testing/identity"
import { boot, post } from "@/app/api/_testing/messenger"
import { list, newWorkspace } from "@/app/api/_testing/reading"
import { POST } from "@/app/api/messenger/connector/route"
import type { ErrorBody } from "@/lib/contract/errors"
import { withTestDatabase } from "@/lib/server/testing/database"

withTestDatabase()

const secret = "shop-token-of-ada-0123456789"

async function shopWithConnector() {
  const workspace = await newWorkspace()
  await changeSettings(workspace, { data_connector: "orders" })
  const { token } = await boot({ app_id: workspace.app_id, user: { user_id: "1" } })
  return { workspace, token }
}

test("the connector says which token it was given, by length and fingerprint", async () => {
  const { token, workspace } = await shopWithConnector()
  const { status, body } = await post(POST, { token: secret }, token)
  const fingerprint = createHash("sha256").update(secret).digest("hex").slice(0, 8)
  expect([status, body]).toEqual([200, { name: "orders", length: secret.length, fingerprint }])
  expect((await post(POST, { token: secret, session_token: token })).status).toBe(200)
  expect(JSON.stringify((await list(workspace, "activity")).body)).not.toContain(secret)
})

test("the name reaches the page, and null takes the connector away", async () => {
  const { workspace, token } = await shopWithConnector()
  expect((await boot({ app_id: workspace.app_id })).workspace).toMatchObject({ data_connector: "orders" })
  await changeSettings(workspace, { data_connector: null })
  const { status, body } = await post<ErrorBody>(POST, { token: secret }, token)
  expect([status, body.errors[0]?.message]).toEqual([404, expect.stringContaining("Set data_connector")])
})

test("a workspace knows its own connector only, and nobody without a session", async () => {
  await shopWithConnector()
  const other = await newWorkspace()
  const { token } = await boot({ app_id: other.app_id })
  expect((await post(POST, { token: secret }, token)).status).toBe(404)
  expect((await post(POST, { token: secret })).status).toBe(401)
  expect((await post(POST, { token: secret }, "unknown")).status).toBe(401)
})

test.each([undefined, "", 7, "x".repeat(16_385)])("a token is a text of some length: %s", async (given) => {
  const { token } = await shopWithConnector()
  const { status, body } = await post<ErrorBody>(POST, { token: given }, token)
  expect([status, body.errors[0]?.field]).toEqual([400, "token"])
})

test.each(["", "x".repeat(81), 7])("a connector has a name: %s", async (name) => {
  const { status, body } = await changeSettings<ErrorBody>(await newWorkspace(), { data_connector: name })
  expect([status, body.errors[0]?.field]).toEqual([400, "data_connector"])
})
