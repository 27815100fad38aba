// messenger-playground/next: the Messenger below a path of a Next app, of its own origin, in development and in tests. A route
// file for everything below that path exports the handlers again.
import type { IncomingMessage } from "node:http"
import { Readable } from "node:stream"
import { text } from "node:stream/consumers"
import { defaultData } from "../cli/default-data"
import { exchange } from "../exchange"
import { sentenceOf } from "../failure"
import { bootingIn } from "../testing/booting-in"
import { startOrConnect } from "../testing/server"
import type { TestServer } from "../testing/types"

/** Where the file lies, and what of the server is answered there: what a page's Messenger asks for. */
const addressed = /^(.*?)(\/(?:sdk\.js|(?:sdk|widget)\/[^/]+|attachments\/.+|api\/messenger\/.+))$/
const script = /^\/(sdk\.js|widget\/.+)$/
const boot = "/api/messenger/ping"

/** What belongs to one connection, or to the app alone. */
const ownHeaders = new Set([
  ...["connection", "keep-alive", "transfer-encoding", "upgrade", "content-length"],
  ...["host", "cookie", "accept-encoding", "if-none-match"],
])

/** Answers a request of the page by the server, which is started at the first one unless `exec` has started it. */
async function answer(request: Request): Promise<Response> {
  const { pathname, search, origin } = new URL(request.url)
  const [, mount = "", path = ""] = addressed.exec(pathname) ?? []
  if (isProduction() || path === "") return new Response("Not found", { status: 404 })
  try {
    const { url, workspace } = await server()
    const ask = createAsk(request, `${url}${path}${search}`)
    const body = await bodyOf(request)
    let response = await ask(body)
    // The App ID of production: a page needs no other here.
    if (path === boot && response.statusCode === 404) {
      response.resume()
      response = await ask(bootingIn(workspace.settings.app_id, new TextDecoder().decode(body)))
    }
    if (script.test(path)) return answerScript(response, { url, here: origin, mount })
    // The types of Node's streams and of the page's differ.
    const stream = Readable.toWeb(response) as unknown as BodyInit
    return new Response(stream, { status: response.statusCode ?? 502, headers: headersOf(response) })
  } catch (error) {
    if (request.signal.aborted) return new Response(null, { status: 499 })
    const message = sentenceOf(error)
    console.error(message)
    const errors = [{ code: "unavailable", message }]
    return Response.json({ type: "error.list", errors }, { status: 503 })
  }
}

export {
  answer as DELETE,
  answer as GET,
  answer as HEAD,
  answer as OPTIONS,
  answer as PATCH,
  answer as POST,
  answer as PUT,
}

/** Nobody's customers shall write to a database of tests. A built app under test asks for it. */
function isProduction(): boolean {
  return process.env.NODE_ENV === "production" && process.env.MESSENGER_PLAYGROUND_EMBEDDED !== "1"
}

const key = Symbol.for("messenger-playground.embedded")

/** One for the process, also when the route is compiled anew. */
function server(): Promise<TestServer> {
  const held = globalThis as { [key]?: Promise<TestServer> | undefined }
  held[key] ??= started().catch((error) => {
    held[key] = undefined
    throw error
  })
  return held[key]
}

async function started(): Promise<TestServer> {
  const made = await startOrConnect({ data: process.env.MESSENGER_PLAYGROUND_DATA ?? defaultData })
  console.log(`Messenger Playground: ${made.url}, App ID ${made.workspace.settings.app_id}`)
  return made
}

function createAsk(request: Request, address: string) {
  const headers = Object.fromEntries([...request.headers].filter(([name]) => !ownHeaders.has(name)))
  const { method, signal } = request
  return (body: string | Uint8Array | undefined) =>
    exchange(address, { method, headers, signal, ...(body && { body }) })
}

async function bodyOf(request: Request): Promise<Uint8Array | undefined> {
  const bytes = new Uint8Array(await request.arrayBuffer())
  return bytes.length > 0 ? bytes : undefined
}

type Place = { url: string; here: string; mount: string }

/** The script asks the server that it came from for its parts: here that is this app, below the mount. */
async function answerScript(response: IncomingMessage, { url, here, mount }: Place): Promise<Response> {
  const code = await text(response)
  const moved = code.replace(JSON.stringify(url), JSON.stringify(here)).replace("/sdk/", () => `${mount}/sdk/`)
  const headers = { "content-type": "application/javascript; charset=utf-8", "cache-control": "no-store" }
  return new Response(moved, { status: response.statusCode ?? 502, headers })
}

function headersOf({ headers }: IncomingMessage): Headers {
  const answered = new Headers()
  for (const [name, value] of Object.entries(headers)) {
    if (!ownHeaders.has(name)) answered.set(name, String(value))
  }
  return answered
}
