// Whatever route the Messenger's API has or gets: it authorises first, and acts then. With a token that opens nothing, no
// row of the whole database changes.
import { randomUUID } from "node:crypto"
import { readdirSync } from "node:fs"
import path from "node:path"
import { describe, expect, test } from "vitest"
import { start as startOutbound } from "@/app/api/_testing/content"
import { started } from "@/app/api/_testing/conversation"
import { refusalOf } from "@/app/api/_testing/identity"
import { boot, event, read, sendEvents, sendPing, shutdown } from "@/app/api/_testing/messenger"
import { newWorkspace } from "@/app/api/_testing/reading"
import type { ErrorBody } from "@/lib/contract/errors"
import { newToken } from "@/lib/server/common/token"
import { withTestDatabase } from "@/lib/server/testing/database"
import { dump } from "@/lib/server/testing/dump"

withTestDatabase()

type Handler = (request: Request, context: { params: Promise<unknown> }) => Promise<Response>

// A boot opens a session, whatever it brings.
const open = new Set(["ping/route.ts"])
const files = readdirSync(import.meta.dirname, { recursive: true, encoding: "utf8" })
const routes = files.filter((file) => path.basename(file) === "route.ts" && !open.has(file))

/** A person with everything a route could act on, and their token. */
async function visit() {
  const workspace = await newWorkspace()
  const { token } = await boot({ app_id: workspace.app_id })
  const conversation = await started(token)
  const { notice } = (await startOutbound(token, 301, { kind: "tour" })).body
  // The token is remembered by what is fast from now on.
  await sendEvents(token, [event({ name: "known" })])
  return { workspace, token, conversation, notice }
}

type Visit = Awaited<ReturnType<typeof visit>>

/** What would change something, were the token a live one. */
function requestsOf(file: string, { conversation, notice }: Visit) {
  const body = {
    events: [event({ name: "known" }), event({ name: `new-${randomUUID()}` })],
    conversation_ids: [conversation.id],
    conversation_client_id: randomUUID(),
    client_id: randomUUID(),
    blocks: [{ type: "paragraph", text: "Hello" }],
    email: "ada@example.com",
    token: "given",
    kind: file.startsWith("outbounds") ? "survey" : "tour",
    state: "dismissed",
  }
  const id = file.startsWith("notices") ? notice.id : file.startsWith("conversations") ? conversation.id : "101"
  return { body, params: { id, number: "401" } }
}

/** Sends the token where each client may put it: the header, and the body. */
async function call(file: string, visited: Visit, token: string | undefined): Promise<[number, string | undefined][]> {
  const handlers: Record<string, Handler> = await import(/* @vite-ignore */ path.join(import.meta.dirname, file))
  const { body, params } = requestsOf(file, visited)
  const refusals: [number, string | undefined][] = []
  for (const method of ["GET", "POST"]) {
    for (const place of ["header", "body"]) {
      const headers = new Headers({ "Content-Type": "application/json" })
      if (token && place === "header") headers.set("Authorization", `Bearer ${token}`)
      const text = JSON.stringify(place === "body" ? { ...body, session_token: token } : body)
      const init = { method, headers, ...(method === "POST" && { body: text }) }
      const request = new Request("http://localhost/api?name=a.txt&cursor=0", init)
      const response = await handlers[method]?.(request, { params: Promise.resolve(params) })
      if (response) refusals.push(refusalOf(await read<ErrorBody>(response)))
    }
  }
  return refusals
}

describe.each(routes)("%s", (file) => {
  test("changes nothing for a token that is ended, made up or missing", async () => {
    const visited = await visit()
    const other = await visit()
    await shutdown(visited.token)
    const before = await dump()
    for (const token of [visited.token, newToken(), `${other.token.slice(1)}a`, undefined]) {
      for (const refusal of await call(file, visited, token)) {
        expect([401, 400]).toContain(refusal[0])
        if (refusal[0] === 401) expect(refusal[1]).toMatch(/^session_(expired|missing)$/)
      }
    }
    expect(await dump()).toEqual(before)
  })
})

test("a route that acts on what belongs to somebody leaves it alone for the live token of another", async () => {
  const visited = await visit()
  const other = await visit()
  const before = await dump()
  for (const file of routes.filter((each) => /^(conversations|notices)\/\[id\]|seen|dismissed/.test(each))) {
    for (const [status] of await call(file, visited, other.token)) expect([200, 400, 401, 404]).toContain(status)
  }
  expect(await dump()).toEqual(before)
})

describe("an update without a boot", () => {
  test("changes nothing for a token that is ended, made up or missing", async () => {
    const { workspace, token } = await visit()
    await shutdown(token)
    const before = await dump()
    for (const given of [token, newToken(), undefined]) {
      const update = { command: "update" as const, device_id: randomUUID() }
      for (const app_id of [workspace.app_id, "demo"]) {
        expect((await sendPing({ app_id, ...update }, given)).status).toBe(401)
      }
      // Nobody has a demo workspace by that device yet, and an update makes none.
      expect((await sendPing({ app_id: "demo", ...update, user: { user_id: "1" } }, given)).status).toBe(401)
    }
    expect(await dump()).toEqual(before)
  })
})
