// Conversations as the SDK speaks of them: tests call the route handlers.
import { randomUUID } from "node:crypto"
import { type Answer, post, read } from "@/app/api/_testing/messenger"
import * as messages from "@/app/api/messenger/conversations/[id]/messages/route"
import * as replies from "@/app/api/messenger/conversations/[id]/reply/route"
import * as typings from "@/app/api/messenger/conversations/[id]/typing/route"
import * as conversations from "@/app/api/messenger/conversations/route"
import type { WrittenBlock } from "@/lib/contract/messenger/blocks"
import type { Conversation, HistoryResponse } from "@/lib/contract/messenger/conversation"

type Handler = (request: Request, context: { params: Promise<unknown> }) => Promise<Response>

/** One message of one paragraph, as a page sends it. */
export function written(text = "Hello?", rest: Record<string, unknown> = {}) {
  const blocks: WrittenBlock[] = [{ type: "paragraph", text }]
  return { client_id: randomUUID() as string, blocks, ...rest }
}

/** A new conversation, as a page sends it. */
export function opening(text?: string, rest: Record<string, unknown> = {}) {
  return { conversation_client_id: randomUUID() as string, ...written(text), ...rest }
}

export const start = <Body = Conversation>(token: string | undefined, body: unknown = opening()) =>
  post<Body>(conversations.POST, body, token)

/** Starts a conversation and expects it to work. */
export async function started(token: string, body?: unknown): Promise<Conversation> {
  const answer = await start(token, body)
  if (answer.status !== 200) throw new Error(`start answered ${answer.status}: ${JSON.stringify(answer.body)}`)
  return answer.body
}

export const reply = <Body = Conversation>(token: string | undefined, id: string, body: unknown = written()) =>
  post<Body>(withId(replies.POST, id), body, token)

export const type = <Body = object>(token: string, id: string) => post<Body>(withId(typings.POST, id), {}, token)

/** Reads a page of a conversation's history. */
export async function history<Body = HistoryResponse>(
  token: string,
  id: string,
  before?: string,
): Promise<Answer<Body>> {
  const query = before === undefined ? "" : `?${new URLSearchParams({ before })}`
  const headers = { Authorization: `Bearer ${token}` }
  return read(await withId(messages.GET, id)(new Request(`http://localhost/api${query}`, { headers })))
}

export const textsOf = ({ messages: list }: { messages: { blocks: object[] }[] }) =>
  list.flatMap(({ blocks }) => blocks.map((block) => ("text" in block ? block.text : null)))

function withId(handler: Handler, id: string) {
  return (request: Request) => handler(request, { params: Promise.resolve({ id }) })
}
