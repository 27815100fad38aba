// How many people an audience has, for who is about to write a message for it.
import { expect, test } from "vitest"
import { boot, read } from "@/app/api/_testing/messenger"
import { type Caller, contextOf, headersOf, newWorkspace } from "@/app/api/_testing/reading"
import { POST } from "@/app/api/playground/workspaces/[app_id]/audience/route"
import { audienceSizeSchema } from "@/lib/contract/messenger/outbound"
import { withTestDatabase } from "@/lib/server/testing/database"

withTestDatabase()

const everybody = { roles: ["visitor", "lead", "user"], match: "all", rules: [] }
const onPro = { ...everybody, rules: [{ on: "attribute", name: "plan", is: "equal", value: "pro" }] }

async function count(caller: Caller, audience: unknown) {
  const headers = headersOf(caller)
  headers.set("Content-Type", "application/json")
  const init = { method: "POST", headers, body: JSON.stringify(audience) }
  return read(await POST(new Request("http://localhost:3000/api", init), contextOf(caller)))
}

test("counts who is in it now, of that workspace alone", async () => {
  const workspace = await newWorkspace()
  const other = await newWorkspace()
  const { app_id } = workspace
  await boot({ app_id, user: { user_id: "1", plan: "pro" } })
  await boot({ app_id, user: { user_id: "2", plan: "free" } })
  await boot({ app_id: other.app_id, user: { user_id: "3", plan: "pro" } })
  const { status, body } = await count(workspace, onPro)
  expect([status, audienceSizeSchema.strict().parse(body)]).toEqual([200, { people: 1 }])
  expect((await count(workspace, everybody)).body).toEqual({ people: 2 })
  expect((await count({ ...other, app_id }, everybody)).status).toBe(401)
})

test("an audience that is none is named by its field", async () => {
  const { status, body } = await count(await newWorkspace(), { ...everybody, match: "some" })
  expect([status, body]).toMatchObject([400, { errors: [{ field: "match" }] }])
})
