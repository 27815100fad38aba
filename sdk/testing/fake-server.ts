import type { Conversation } from "../../lib/contract/conversation"
import type { EventsRequest, PingRequest, PingResponse, StreamFrame } from "../../lib/contract/messenger"

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
  conversations: Conversation[]
  cursor: number
  token: string
  fetch: typeof fetch
  /** The next request to the path gets this answer instead. */
  plan(path: string, answer: () => Response | Promise<Response>): void
  sentTo(path: string): SeenRequest[]
  /** Sends one frame on the newest stream. */
  push(frame: PushedFrame, id?: number): void
}

/** Speaks the Messenger's protocol in memory, in place of `fetch`. */
export function createFakeServer(): FakeServer {
  const requests: SeenRequest[] = []
  const streams: FakeStream[] = []
  /** Whose session it is; enough for tests with one session at a time. */
  let known: string | null = null
  const planned: { path: string; answer: () => Response | Promise<Response> }[] = []
  const server: FakeServer = {
    requests,
    streams,
    conversations: [],
    cursor: 10,
    token: "token-1",
    fetch: answerTo,
    plan(path, answer) {
      planned.push({ path, answer })
    },
    sentTo: (path) => requests.filter((request) => request.path === path),
    push(frame, id = ++server.cursor) {
      streams
        .at(-1)
        ?.write(
          `id: ${id}\ndata: ${JSON.stringify(frame.type === "conversation" ? { is_news: frame.is_new, ...frame } : frame)}\n\n`,
        )
    },
  }
  return server

  async function answerTo(input: RequestInfo | URL, init: RequestInit = {}): Promise<Response> {
    const path = new URL(String(input)).pathname.replace("/api/messenger/", "")
    const headers = new Headers(init.headers)
    const index = planned.findIndex((plan) => plan.path === path)
    const plan = index >= 0 ? planned.splice(index, 1)[0] : undefined
    if (path === "stream") return plan ? plan.answer() : openStream(headers, init.signal ?? null)
    const body = JSON.parse(String(init.body))
    requests.push({ path, body, headers, keepalive: init.keepalive === true })
    if (plan) return plan.answer()
    if (path === "ping") return Response.json(pingAnswer(body))
    if (path === "events") return Response.json(eventsAnswer(body))
    return Response.json({})
  }

  function pingAnswer({ command, user, visitor_id, device_id }: PingRequest): PingResponse {
    const given = typeof user?.user_id === "string" ? user.user_id : null
    known = command === "boot" ? given : (given ?? known)
    return {
      session: { token: server.token, expires_at: 4_000_000_000 },
      device_id: device_id ?? "",
      user: {
        id: `person-${known ?? visitor_id}`,
        role: known ? "user" : "visitor",
        user_id: known,
        visitor_id: visitor_id ?? null,
        email: typeof user?.email === "string" ? user.email : null,
        name: null,
      },
      workspace: {
        name: "Acme",
        action_color: null,
        background_color: null,
        greeting: "Hello",
        admins: [],
        spaces: ["home", "messages"],
        styles: {},
        theme_mode: "light",
        hide_default_launcher: false,
      },
      conversations: server.conversations,
      delivered: [],
      notices: [],
      cursor: server.cursor,
      warnings: [],
    }
  }

  function eventsAnswer({ events }: EventsRequest) {
    return { accepted: events.map(({ id }) => id), rejected: [], delivered: [], warnings: [] }
  }

  function openStream(headers: Headers, signal: AbortSignal | null): Response {
    const encoder = new TextEncoder()
    const body = new ReadableStream<Uint8Array>({
      start(controller) {
        controller.enqueue(encoder.encode("retry: 1000\n\n"))
        streams.push({
          headers,
          signal,
          write: (text) => controller.enqueue(encoder.encode(text)),
          cut: () => controller.error(new Error("cut")),
        })
      },
    })
    return new Response(body, { headers: { "content-type": "text/event-stream" } })
  }
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
