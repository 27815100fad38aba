// Whatever route a workspace's API has or gets: it needs a scope, refuses who has not got it, and changes nothing then.
import { readdirSync } from "node:fs"
import path from "node:path"
import { beforeAll, describe, expect, test } from "vitest"
import { listBrowsers, revokeToken, withScopes } from "@/app/api/_testing/access"
import { started } from "@/app/api/_testing/conversation"
import { refusalOf } from "@/app/api/_testing/identity"
import { boot, read } from "@/app/api/_testing/messenger"
import { findName, track } from "@/app/api/_testing/names"
import { type Caller, connect, contextOf, headersOf, newWorkspace, openPage } from "@/app/api/_testing/reading"
import type { ErrorBody } from "@/lib/contract/errors"
import { type AccessScope, accessScopes } from "@/lib/contract/playground/access"
import { withTestDatabase } from "@/lib/server/testing/database"
import { dump } from "@/lib/server/testing/dump"

withTestDatabase()

type Handler = (request: Request, context: { params: Promise<unknown> }) => Promise<Response>

const methods = ["GET", "POST", "PATCH", "PUT", "DELETE"]
const text = [{ type: "paragraph", text: "Hello" }]

/** The scope of each, and a body that it takes. Describing a workspace is for everybody. */
const table: Record<string, [scope: AccessScope | null, body?: object]> = {
  "GET route.ts": [null],
  "DELETE route.ts": ["secrets"],
  "GET access-tokens/route.ts": ["secrets"],
  "POST access-tokens/route.ts": ["secrets", { name: "CI", scopes: ["secrets"] }],
  "DELETE access-tokens/[id]/route.ts": ["secrets"],
  "POST access-tokens/[id]/rotate/route.ts": ["secrets"],
  "GET activity/route.ts": ["read"],
  "GET admins/route.ts": ["read"],
  "GET articles/route.ts": ["read"],
  "POST articles/route.ts": ["write", { title: "New", collection: "All", blocks: text }],
  "POST attachments/route.ts": ["write"],
  "GET attributes/route.ts": ["read"],
  "PATCH attributes/[id]/route.ts": ["write", { state: "archived" }],
  "DELETE attributes/[id]/route.ts": ["write"],
  "POST audience/route.ts": ["read", { roles: ["user"], match: "all", rules: [] }],
  "GET browsers/route.ts": ["secrets"],
  "DELETE browsers/[id]/route.ts": ["secrets"],
  "GET clock/route.ts": ["read"],
  "PATCH clock/route.ts": ["write", { advance: "7d" }],
  "DELETE clock/route.ts": ["write"],
  "GET conversations/route.ts": ["read"],
  "GET conversations/[id]/route.ts": ["read"],
  "POST conversations/[id]/assign/route.ts": ["write", { assignee_id: null }],
  "POST conversations/[id]/close/route.ts": ["write", {}],
  "POST conversations/[id]/note/route.ts": ["write", { body: "Hello" }],
  "POST conversations/[id]/open/route.ts": ["write", {}],
  "POST conversations/[id]/reply/route.ts": ["write", { body: "Hello" }],
  "POST conversations/[id]/seen/route.ts": ["write", {}],
  "POST conversations/[id]/ticket/route.ts": ["write", { state: "in_progress" }],
  "POST conversations/[id]/typing/route.ts": ["write", {}],
  "GET event-names/route.ts": ["read"],
  "PATCH event-names/[id]/route.ts": ["write", { state: "archived" }],
  "DELETE event-names/[id]/route.ts": ["write"],
  "GET events/route.ts": ["read"],
  "GET faults/route.ts": ["read"],
  "PUT faults/route.ts": ["write", { presets: ["server_error"] }],
  "DELETE faults/route.ts": ["write"],
  "GET outbounds/route.ts": ["read"],
  "POST outbounds/route.ts": ["write", { kind: "chat", name: "New", blocks: text }],
  "GET outbounds/[number]/answers/route.ts": ["read"],
  "POST outbounds/[number]/stop/route.ts": ["write"],
  "GET outbounds/[number]/why/route.ts": ["read"],
  "GET page-views/route.ts": ["read"],
  "GET scene/route.ts": ["read"],
  "POST scene/route.ts": [
    "write",
    { version: 1, articles: [{ number: 9, title: "New", collection: "All", blocks: text }] },
  ],
  "GET secrets/route.ts": ["secrets"],
  "POST secrets/route.ts": ["secrets"],
  "DELETE secrets/route.ts": ["secrets"],
  "GET settings/route.ts": ["read"],
  "PATCH settings/route.ts": ["write", { greeting: "Hello there" }],
  "GET stream/route.ts": ["read"],
  "GET users/route.ts": ["read"],
  "GET users/[id]/route.ts": ["read"],
  "GET users/[id]/reasons/route.ts": ["read"],
}

const folder = path.join(import.meta.dirname, "workspaces", "[app_id]")
const files = readdirSync(folder, { recursive: true, encoding: "utf8" }).filter(
  (file) => path.basename(file) === "route.ts",
)

const load = (file: string): Promise<Record<string, Handler>> => import(/* @vite-ignore */ path.join(folder, file))

type Ids = Record<string, string>

/** Calls one method of a route, with ids that exist where it takes one. */
async function call(name: string, caller: Caller, ids: Ids = {}) {
  const [method = "", file = ""] = name.split(" ")
  const [, body] = table[name] ?? []
  const headers = headersOf(caller)
  headers.set("Content-Type", "application/json")
  const init = { method, headers, ...(method !== "GET" && { body: JSON.stringify(body ?? {}) }) }
  const abort = new AbortController()
  const request = new Request("http://localhost:3000/api?name=a.txt&user=none", { ...init, signal: abort.signal })
  const id = ids[file.split("/")[0] ?? ""] ?? "none"
  const response = await (await load(file))[method]?.(request, contextOf(caller, { id, number: "301" }))
  if (!response) throw new Error(`${name} has no handler.`)
  if (!response.headers.get("content-type")?.includes("event-stream")) return read<ErrorBody>(response)
  abort.abort()
  return { status: response.status, headers: response.headers, body: { errors: [] } as unknown as ErrorBody }
}

/** A workspace with one of everything that a route names, and callers who may not do something there. */
async function furnish() {
  const workspace = await newWorkspace()
  const { app_id } = workspace
  const { token, user } = await boot({ app_id, user: { plan: "pro" } })
  const conversation = await started(token)
  await track(token, ["ordered"])
  const without = {
    read: await allBut(workspace, "read"),
    write: await allBut(workspace, "write"),
    secrets: await allBut(workspace, "secrets"),
  }
  const revoked = await withScopes(workspace, ...accessScopes)
  await revokeToken(workspace, revoked.body.id)
  const { access_token } = await newWorkspace()
  const { cookie } = await openPage()
  const strangers = [
    revoked,
    { app_id, access_token },
    { app_id, access_token: "made-up" },
    { app_id },
    { app_id, cookie },
  ]
  const ids = {
    "access-tokens": (await withScopes(workspace, "read")).body.id,
    attributes: (await findName(workspace, "attributes", "plan")).id,
    browsers: (await listBrowsers(workspace)).body.data[0]?.id ?? "",
    conversations: conversation.id,
    "event-names": (await findName(workspace, "event-names", "ordered")).id,
    users: user.id,
  }
  return { ids, without, strangers, before: await dump() }
}

/** A script and a browser with the other scopes. */
async function allBut(workspace: Caller, scope: AccessScope): Promise<Caller[]> {
  const script = await withScopes(workspace, ...accessScopes.filter((each) => each !== scope))
  const { cookie } = await openPage()
  await connect(cookie, script.access_token ?? "")
  return [script, { app_id: workspace.app_id, cookie }]
}

test("every method of every route is in the table, with its scope", async () => {
  const found: string[] = []
  for (const file of files) {
    for (const method of Object.keys(await load(file))) if (methods.includes(method)) found.push(`${method} ${file}`)
  }
  expect(found.sort()).toEqual(Object.keys(table).sort())
})

const scoped = Object.entries(table).flatMap(([name, [scope]]) => (scope ? [{ name, scope }] : []))

// Refusals change nothing, so all of them can be tried in one workspace.
let victim: Awaited<ReturnType<typeof furnish>>

beforeAll(async () => {
  victim = await furnish()
})

describe.each(scoped)("$name", ({ name, scope }) => {
  test(`needs the scope ${scope}, and changes nothing without`, async () => {
    const { ids, without, before } = victim
    for (const caller of without[scope]) {
      const refused = await call(name, caller, ids)
      expect(refusalOf(refused)).toEqual([403, `${scope}_scope_missing`])
      expect(refused.body.errors[0]?.message).toContain(`"${scope}"`)
    }
    expect(await dump()).toEqual(before)
  })

  test("changes nothing for a token that is revoked, made up, of another workspace or missing", async () => {
    const { ids, strangers, before } = victim
    for (const caller of strangers) {
      expect(refusalOf(await call(name, caller, ids))).toEqual([401, "access_denied"])
    }
    expect(await dump()).toEqual(before)
  })
})

test("no route refuses a token that has just its scope", async () => {
  const workspace = await newWorkspace()
  const callers = {
    read: await withScopes(workspace, "read"),
    write: await withScopes(workspace, "write"),
    secrets: await withScopes(workspace, "secrets"),
  }
  const isEnd = ({ name }: { name: string }) => name === "DELETE route.ts"
  for (const { name, scope } of [...scoped.filter((each) => !isEnd(each)), ...scoped.filter(isEnd)]) {
    const { status } = await call(name, callers[scope])
    expect({ name, isAllowed: status !== 401 && status !== 403 }).toEqual({ name, isAllowed: true })
  }
})
