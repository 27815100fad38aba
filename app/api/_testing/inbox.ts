// The team's side of conversations: tests call the route handlers.
import { type Answer, read } from "@/app/api/_testing/messenger"
import { type Caller, contextOf, headersOf } from "@/app/api/_testing/reading"
import * as admins from "@/app/api/playground/workspaces/[app_id]/admins/route"
import * as assign from "@/app/api/playground/workspaces/[app_id]/conversations/[id]/assign/route"
import * as close from "@/app/api/playground/workspaces/[app_id]/conversations/[id]/close/route"
import * as note from "@/app/api/playground/workspaces/[app_id]/conversations/[id]/note/route"
import * as open from "@/app/api/playground/workspaces/[app_id]/conversations/[id]/open/route"
import * as reply from "@/app/api/playground/workspaces/[app_id]/conversations/[id]/reply/route"
import * as conversation from "@/app/api/playground/workspaces/[app_id]/conversations/[id]/route"
import * as seen from "@/app/api/playground/workspaces/[app_id]/conversations/[id]/seen/route"
import * as ticket from "@/app/api/playground/workspaces/[app_id]/conversations/[id]/ticket/route"
import * as typing from "@/app/api/playground/workspaces/[app_id]/conversations/[id]/typing/route"
import type { AdminResource, ConversationResource, InboxMessage } from "@/lib/contract/playground/inbox"

const verbs = { assign, close, note, open, reply, seen, ticket, typing } as const

export type Verb = keyof typeof verbs
export const verbNames = Object.keys(verbs) as Verb[]

const base = "http://localhost:3000/api/playground/workspaces"

/** Bodies that each verb takes as they are. */
export const bodies: Record<Verb, object> = {
  assign: { assignee_id: null },
  close: {},
  note: { body: "Between us." },
  open: {},
  reply: { body: "How can I help?" },
  seen: {},
  ticket: { state: "in_progress" },
  typing: {},
}

type Act = { id: string; body?: unknown; key?: string }

/** Does one thing to a conversation. */
export async function act<Body = ConversationResource>(
  caller: Caller,
  verb: Verb,
  { id, body = bodies[verb], key }: Act,
): Promise<Answer<Body>> {
  const headers = headersOf(caller)
  headers.set("Content-Type", "application/json")
  if (key !== undefined) headers.set("Idempotency-Key", key)
  const request = new Request(`${base}/${caller.app_id}/conversations/${id}/${verb}`, {
    method: "POST",
    headers,
    body: JSON.stringify(body),
  })
  return read(await verbs[verb].POST(request, contextOf(caller, { id })))
}

/** A teammate's reply or note, expected to work. */
export async function say(caller: Caller, id: string, text: string, verb: "reply" | "note" = "reply") {
  const answer = await act<InboxMessage>(caller, verb, { id, body: { body: text } })
  if (answer.status !== 200) throw new Error(`${verb} answered ${answer.status}: ${JSON.stringify(answer.body)}`)
  return answer.body
}

/** Reads one conversation. */
export async function view<Body = ConversationResource>(
  caller: Caller,
  id: string,
  before?: string,
): Promise<Answer<Body>> {
  const query = before === undefined ? "" : `?before=${before}`
  const request = new Request(`${base}/${caller.app_id}/conversations/${id}${query}`, { headers: headersOf(caller) })
  return read(await conversation.GET(request, contextOf(caller, { id })))
}

/** The team of a workspace. */
export async function team<Body = { data: AdminResource[] }>(caller: Caller): Promise<Answer<Body>> {
  const request = new Request(`${base}/${caller.app_id}/admins`, { headers: headersOf(caller) })
  return read(await admins.GET(request, contextOf(caller)))
}
