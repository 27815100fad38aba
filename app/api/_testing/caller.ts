// The messenger API as callers at different network addresses use it.
import { randomUUID } from "node:crypto"
import { opening, written } from "@/app/api/_testing/conversation"
import { type Answer, event, read } from "@/app/api/_testing/messenger"
import * as attachments from "@/app/api/messenger/attachments/route"
import * as replies from "@/app/api/messenger/conversations/[id]/reply/route"
import * as conversations from "@/app/api/messenger/conversations/route"
import * as events from "@/app/api/messenger/events/route"
import * as pings from "@/app/api/messenger/ping/route"
import * as streams from "@/app/api/messenger/stream/route"
import type { ErrorBody } from "@/lib/contract/errors"
import { addressHeader } from "@/lib/server/rate-limit/caller"

type Handler = (request: Request, context?: { params: Promise<unknown> }) => Promise<Response>
type Body = ErrorBody & { session: { token: string }; id: string }
type CallOptions = { token?: string | undefined; body?: unknown; id?: string; method?: string }

/** A network address that nobody has called from yet, also where an earlier run was counted in Redis. */
export function newAddress(): string {
  const [, one, two, three] = randomUUID().split("-")
  return `2001:${one}:${two}:${three}::1`
}

/** What somebody at an address asks for; each answers whatever comes. */
export function callerAt(address: string) {
  async function ask(handler: Handler, { token, body, id, method = "POST" }: CallOptions): Promise<Answer<Body>> {
    const headers = new Headers({ "Content-Type": "application/json", [addressHeader()]: address })
    if (token !== undefined) headers.set("Authorization", `Bearer ${token}`)
    const text = typeof body === "string" ? body : JSON.stringify(body)
    if (text !== undefined) headers.set("Content-Length", String(text.length))
    const request = new Request("http://localhost/api?name=a.txt", { method, headers, ...(text && { body: text }) })
    const response = await handler(request, { params: Promise.resolve({ id }) })
    if (!response.headers.get("content-type")?.includes("event-stream")) return read(response)
    await response.body?.cancel()
    return { status: response.status, headers: response.headers, body: {} as Body }
  }
  const boot = (app_id: string, rest: object = {}, token?: string) =>
    ask(pings.POST, { body: { app_id, command: "boot", ...rest }, token })
  return {
    boot,
    /** Boots and expects it to work. */
    async session(app_id: string): Promise<string> {
      const answer = await boot(app_id)
      if (answer.status !== 200) throw new Error(`boot answered ${answer.status}: ${JSON.stringify(answer.body)}`)
      return answer.body.session.token
    },
    ping: (app_id: string, token: string) => ask(pings.POST, { body: { app_id, command: "update" }, token }),
    track: (token: string, count = 1) =>
      ask(events.POST, { body: { events: Array.from({ length: count }, () => event({ name: "visited" })) }, token }),
    start: (token: string) => ask(conversations.POST, { body: opening(), token }),
    reply: (token: string, id: string) => ask(replies.POST, { body: written(), token, id }),
    upload: (token: string, bytes = 10) => ask(attachments.POST, { body: "x".repeat(bytes), token }),
    stream: (token: string) => ask(streams.GET, { method: "GET", token }),
    /** Opens a demo workspace of its own. */
    demo: () => boot("demo", { device_id: randomUUID() }),
  }
}
