// Whatever route the Messenger's API has or gets: none serves a session that the workspace refuses (quality case 14).
import { randomUUID } from "node:crypto"
import { readdirSync } from "node:fs"
import path from "node:path"
import { expect, test } from "vitest"
import { changeSettings, refusalOf } from "@/app/api/_testing/identity"
import { boot, event, read } from "@/app/api/_testing/messenger"
import { newWorkspace } from "@/app/api/_testing/reading"
import type { ErrorBody } from "@/lib/contract/errors"
import { withTestDatabase } from "@/lib/server/testing/database"

withTestDatabase()

// A ping opens sessions, and shutdown ends one in any case.
const open = new Set(["ping/route.ts", "shutdown/route.ts"])
const files = readdirSync(import.meta.dirname, { recursive: true, encoding: "utf8" })
const routes = files.filter((file) => path.basename(file) === "route.ts" && !open.has(file))

// Understood by every route: each reads the fields it knows.
const body = JSON.stringify({
  events: [event({ name: "clicked" })],
  conversation_ids: ["cnv_x"],
  conversation_client_id: randomUUID(),
  client_id: randomUUID(),
  blocks: [{ type: "paragraph", text: "Hello" }],
  email: "ada@example.com",
  kind: "tour",
  token: "given",
  state: "seen",
})

type Handler = (request: Request, context: { params: Promise<unknown> }) => Promise<Response>

async function call(file: string, token: string) {
  const handlers: Record<string, Handler> = await import(/* @vite-ignore */ path.join(import.meta.dirname, file))
  const method = handlers.POST ? "POST" : "GET"
  const headers = { Authorization: `Bearer ${token}`, "Content-Type": "application/json" }
  const init = { method, headers, ...(method === "POST" && { body }) }
  const context = { params: Promise.resolve({ id: "1", number: "1" }) }
  const response = await handlers[method]?.(new Request("http://localhost/api?name=a.txt", init), context)
  return read<ErrorBody>(response ?? Response.json({}))
}

test.each(routes)("%s refuses an unproven user where logins must be proven", async (file) => {
  const workspace = await newWorkspace()
  const { token } = await boot({ app_id: workspace.app_id, user: { user_id: "1" } })
  await changeSettings(workspace, { requires_verification: true })
  expect(refusalOf(await call(file, token))).toEqual([401, "session_expired"])
})
