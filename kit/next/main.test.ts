import { createServer, type IncomingHttpHeaders } from "node:http"
import type { AddressInfo } from "node:net"
import { text } from "node:stream/consumers"
import { afterAll, beforeAll, beforeEach, expect, test, vi } from "vitest"
import { GET, POST } from "./main"

type Seen = { path: string; headers: IncomingHttpHeaders; body: string }

const seen: Seen[] = []

/** Says what a server of tests would, of whom it knows the App ID `known`. */
const server = createServer(async (request, response) => {
  const path = request.url ?? ""
  const body = await text(request)
  seen.push({ path, headers: request.headers, body })
  if (path.includes("/activity")) response.end('{"data":[],"next":null}')
  else if (path.startsWith("/widget/")) response.end(`home = ${JSON.stringify(url())}; import(home + "/sdk/live.js")`)
  else response.writeHead(body.includes("known") ? 200 : 404).end(body)
})

const url = () => `http://localhost:${(server.address() as AddressInfo).port}`
const shop = "http://localhost:3001/messenger"

beforeAll(async () => {
  vi.spyOn(console, "log").mockImplementation(() => {})
  await new Promise<void>((resolve) => server.listen(0, resolve))
  vi.stubEnv("INTERCOM_API_BASE", url())
  vi.stubEnv("INTERCOM_APP_ID", "known")
  vi.stubEnv("INTERCOM_ACCESS_TOKEN", "token")
})

beforeEach(() => void seen.splice(0))

afterAll(() => {
  vi.unstubAllEnvs()
  vi.restoreAllMocks()
  server.close()
})

function post(path: string, body: object, headers: Record<string, string> = {}): Promise<Response> {
  return POST(new Request(`${shop}${path}`, { method: "POST", body: JSON.stringify(body), headers }))
}

test("the script asks the app for its parts, below the route's path", async () => {
  const script = await (await GET(new Request(`${shop}/widget/abcd1234`))).text()
  expect(script).toBe('home = "http://localhost:3001"; import(home + "/messenger/sdk/live.js")')
})

test("a boot with an App ID that the server does not know is one of its own workspace", async () => {
  const answer = await post("/api/messenger/ping", { app_id: "production", command: "boot" })
  expect([answer.status, await answer.json()]).toEqual([200, { app_id: "known", command: "boot" }])
})

test("the app's cookies stay with it, and a token is passed on", async () => {
  await post("/api/messenger/events", { name: "known" }, { cookie: "session=1", authorization: "Bearer t" })
  const { headers } = seen.find(({ path }) => path === "/api/messenger/events") ?? {}
  expect([headers?.cookie, headers?.authorization]).toEqual([undefined, "Bearer t"])
})

test("nothing else of the server is answered there", async () => {
  expect((await GET(new Request(`${shop}/api/playground/workspaces`))).status).toBe(404)
  expect(seen).toEqual([])
})

test("in production nothing is, until somebody asks for it", async () => {
  vi.stubEnv("NODE_ENV", "production")
  expect((await post("/api/messenger/events", { name: "known" })).status).toBe(404)
  vi.stubEnv("MESSENGER_PLAYGROUND_EMBEDDED", "1")
  expect((await post("/api/messenger/events", { name: "known" })).status).toBe(200)
})
