import type { Notice } from "../../lib/contract/messenger/content"
import type { Conversation } from "../../lib/contract/messenger/conversation"
import type {
  EventsRequest,
  PingRequest,
  PingResponse,
  StreamFrame,
  WorkspaceStyle,
} from "../../lib/contract/messenger/messenger"
import { answerContent, notFound } from "./fake-content"
import { answerConversation } from "./fake-conversations"

export type SeenRequest = { path: string; body: Record<string, unknown>; headers: Headers; keepalive: boolean }

type FakeStream = { headers: Headers; signal: AbortSignal | null; write(text: string): void; cut(): void }

type ConversationFrame = Extract<StreamFrame, { type: "conversation" }>

/** A new conversation is news, unless the test says otherwise. */
type PushedFrame =
  | Exclude<StreamFrame, ConversationFrame>
  | (Omit<ConversationFrame, "is_news"> & { is_news?: boolean })

export type FakeServer = {
  requests: SeenRequest[]
  streams: FakeStream[]
  /** Paths that were read, with their queries. */
  reads: string[]
  conversations: Conversation[]
  notices: Notice[]
  /** Outbound messages that can be started, by number. */
  outbounds: Record<string, Notice>
  /** Articles and news by path: `articles/101`. */
  documents: Record<string, object>
  workspace: Partial<WorkspaceStyle>
  /** Whom an answer names instead of the browser's visitor. */
  freshVisitor: string | null
  /** What was pushed: the log that `changes` reads. */
  frames: { id: number; data: StreamFrame }[]
  /** Names of events as they were stored: each id once. */
  stored: string[]
  /** False: nothing can be reached. */
  isOnline: boolean
  cursor: number
  token: string
  fetch: typeof fetch
  /** The next request to the path is done, and its answer lost. */
  loseAnswer(path: string): void
  /** The next request to the path gets this answer instead. */
  plan(path: string, answer: () => Response | Promise<Response>): void
  sentTo(path: string): SeenRequest[]
  /** Sends one frame on the newest stream. */
  push(frame: PushedFrame, id?: number): void
}

export const workspaceStyle: WorkspaceStyle = {
  name: "Acme",
  action_color: null,
  background_color: null,
  greeting: "Hello",
  admins: [],
  spaces: ["home", "messages"],
  styles: {},
  theme_mode: "light",
  hide_default_launcher: false,
  shutdown_forgets_visitor: false,
  data_connector: null,
}

/** Speaks the Messenger's protocol in memory, in place of `fetch`. */
export function createFakeServer(): FakeServer {
  const requests: SeenRequest[] = []
  const streams: FakeStream[] = []
  /** Whose session it is; enough for tests with one session at a time. */
  let known: string | null = null
  const planned: { path: string; answer: () => Response | Promise<Response> }[] = []
  const lost: string[] = []
  const storedIds = new Set<string>()
  const server: FakeServer = {
    requests,
    streams,
    reads: [],
    conversations: [],
    notices: [],
    outbounds: {},
    documents: {},
    workspace: {},
    freshVisitor: null,
    frames: [],
    stored: [],
    isOnline: true,
    cursor: 10,
    token: "token-1",
    fetch: answerTo,
    plan(path, answer) {
      planned.push({ path, answer })
    },
    loseAnswer: (path) => lost.push(path),
    sentTo: (path) => requests.filter((request) => request.path === path),
    push(frame, id = ++server.cursor) {
      const data: StreamFrame = frame.type === "conversation" ? { is_news: frame.is_new, ...frame } : frame
      server.frames.push({ id, data })
      streams.at(-1)?.write(`id: ${id}\ndata: ${JSON.stringify(data)}\n\n`)
    },
  }
  return server

  async function answerTo(input: RequestInfo | URL, init: RequestInit = {}): Promise<Response> {
    const { pathname, search, searchParams } = new URL(String(input))
    const path = pathname.replace("/api/messenger/", "")
    const headers = new Headers(init.headers)
    const index = planned.findIndex((plan) => plan.path === path)
    const plan = index >= 0 ? planned.splice(index, 1)[0] : undefined
    const body = typeof init.body === "string" ? JSON.parse(init.body) : {}
    if (init.method === "POST") requests.push({ path, body, headers, keepalive: init.keepalive === true })
    if (!server.isOnline) throw new TypeError("offline")
    if (path === "stream")
      return plan ? untilAborted(plan.answer(), init.signal) : openStream(headers, init.signal ?? null)
    if (init.method !== "POST") {
      server.reads.push(path + search)
      return plan?.answer() ?? read(path, searchParams)
    }
    if (plan) return plan.answer()
    const answer = write(path, body)
    if (!lost.includes(path)) return answer
    lost.splice(lost.indexOf(path), 1)
    throw new TypeError("cut")
  }

  function read(path: string, query: URLSearchParams): Response {
    if (path === "changes") {
      const frames = server.frames.filter(({ id }) => id > Number(query.get("cursor")))
      return Response.json({ frames, cursor: server.cursor, more: false })
    }
    return answerContent(server, path) ?? notFound()
  }

  function write(path: string, body: Record<string, unknown>): Response {
    if (path === "ping") return Response.json(pingAnswer(body as PingRequest))
    if (path === "events") return Response.json(eventsAnswer(body as EventsRequest))
    return answerConversation(server, path, body) ?? answerContent(server, path, body) ?? Response.json({})
  }

  function pingAnswer({ command, user, visitor_id, device_id }: PingRequest): PingResponse {
    const given = typeof user?.user_id === "string" ? user.user_id : null
    const email = typeof user?.email === "string" ? user.email : null
    known = command === "boot" ? (given ?? email) : (given ?? email ?? known)
    return {
      session: { token: server.token, expires_at: 4_000_000_000 },
      device_id: device_id ?? "",
      user: {
        id: `person-${known ?? visitor_id}`,
        role: known ? "user" : "visitor",
        user_id: known === email ? null : known,
        visitor_id: server.freshVisitor ?? visitor_id ?? null,
        email,
        name: null,
      },
      workspace: { ...workspaceStyle, ...server.workspace },
      conversations: server.conversations,
      delivered: [],
      notices: server.notices,
      cursor: server.cursor,
      warnings: [],
    }
  }

  function eventsAnswer({ events }: EventsRequest) {
    for (const { id, name } of events) if (!storedIds.has(id)) server.stored.push(name)
    for (const { id } of events) storedIds.add(id)
    return { accepted: events.map(({ id }) => id), rejected: [], delivered: [], warnings: [] }
  }

  function openStream(headers: Headers, signal: AbortSignal | null): Response {
    const encoder = new TextEncoder()
    let isCut = false
    const body = new ReadableStream<Uint8Array>({
      start(controller) {
        controller.enqueue(encoder.encode("retry: 1000\n\n"))
        streams.push({
          headers,
          signal,
          write(text) {
            if (!isCut && !signal?.aborted) controller.enqueue(encoder.encode(text))
          },
          cut() {
            isCut = true
            controller.error(new Error("cut"))
          },
        })
      },
    })
    return new Response(body, { headers: { "content-type": "text/event-stream" } })
  }
}

/** As `fetch` does: an answer that never comes ends with its request. */
function untilAborted(answer: Response | Promise<Response>, signal?: AbortSignal | null): Promise<Response> {
  return new Promise((resolve, reject) => {
    signal?.addEventListener("abort", () => reject(signal.reason))
    Promise.resolve(answer).then(resolve, reject)
  })
}

export function conversation(id: string, { unread = 1, at = 1_000, text = "Hello" } = {}): Conversation {
  return {
    id,
    client_id: null,
    has_older: false,
    ticket: null,
    assignee: null,
    state: "open",
    created_at: at,
    last_message_at: at,
    unread_count: unread,
    messages: [
      {
        id: `message-${id}-${at}`,
        client_id: null,
        author: { type: "admin", admin: { id: "admin", name: "Grace", avatar_url: null } },
        blocks: [{ type: "paragraph", text }],
        created_at: at,
        seen_at: null,
      },
    ],
    delivery: null,
  }
}

export function errorAnswer(status: number, code: string, headers: Record<string, string> = {}): Response {
  const body = { type: "error.list", request_id: "r", errors: [{ code, message: `The answer is ${code}.` }] }
  return Response.json(body, { status, headers })
}
