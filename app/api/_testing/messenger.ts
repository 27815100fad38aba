// The messenger API as the SDK speaks it, without a server: tests call the route handlers.
import { randomUUID } from "node:crypto"
import * as dismissed from "@/app/api/messenger/conversations/dismissed/route"
import * as seen from "@/app/api/messenger/conversations/seen/route"
import * as events from "@/app/api/messenger/events/route"
import * as pings from "@/app/api/messenger/ping/route"
import * as shutdowns from "@/app/api/messenger/shutdown/route"
import type { EventsRequest, EventsResponse, PingRequest, PingResponse } from "@/lib/contract/messenger/messenger"
import { createWorkspace } from "@/lib/server/workspace/workspace"

type Handler = (request: Request) => Promise<Response>
export type Answer<Body> = { status: number; body: Body; headers: Headers }

/** Posts JSON to a handler and reads the JSON it answers. */
export async function post<Body>(handler: Handler, body: unknown, token?: string): Promise<Answer<Body>> {
  const headers = new Headers({ "Content-Type": "application/json" })
  if (token) headers.set("Authorization", `Bearer ${token}`)
  const request = new Request("http://localhost/api", { method: "POST", headers, body: JSON.stringify(body) })
  return read(await handler(request))
}

/** Reads an answer; the test says what body it expects. */
export async function read<Body>(response: Response): Promise<Answer<Body>> {
  return { status: response.status, headers: response.headers, body: (await response.json()) as Body }
}

/** A new lasting workspace's App ID. */
export async function newAppId(): Promise<string> {
  return (await createWorkspace({})).app_id
}

export type PingBody = Partial<PingRequest> & { app_id: string }

/** Sends a ping as given. */
export function sendPing<Body = PingResponse>(body: PingBody, token?: string): Promise<Answer<Body>> {
  return post(pings.POST, { command: "boot", ...body }, token)
}

/** Boots and expects it to work. */
export async function boot(body: PingBody, token?: string): Promise<PingResponse & { token: string }> {
  const answer = await sendPing(body, token)
  if (answer.status !== 200) throw new Error(`boot answered ${answer.status}: ${JSON.stringify(answer.body)}`)
  return { ...answer.body, token: answer.body.session.token }
}

/** An update call, expected to work. */
export function update(body: PingBody, token: string): Promise<PingResponse & { token: string }> {
  return boot({ command: "update", ...body }, token)
}

type EventBody = Partial<EventsRequest["events"][number]> & { name: string }

/** An event as the SDK would send it. */
export function event(given: EventBody): EventsRequest["events"][number] {
  return { id: randomUUID(), created_at: 1_795_000_000, ...given }
}

export const sendEvents = <Body = EventsResponse>(token: string | undefined, list: unknown[]) =>
  post<Body>(events.POST, { events: list }, token)

export const shutdown = (token?: string) => post(shutdowns.POST, {}, token)

export const markSeen = (token: string, ids: string[]) => post(seen.POST, { conversation_ids: ids }, token)

export const dismiss = (token: string, ids: string[]) => post(dismissed.POST, { conversation_ids: ids }, token)
