import type { Conversation, Message } from "../../lib/contract/messenger/conversation"
import { notFound } from "./fake-content"

/** Starts conversations and takes replies, each client id once. Null for other paths. */
export function answerConversation(
  { conversations }: { conversations: Conversation[] },
  path: string,
  body: Record<string, unknown>,
): Response | null {
  const [place, id, verb] = path.split("/")
  if (place !== "conversations" || (id !== undefined && verb !== "reply")) return null
  const known = conversations.find((one) => (id ? one.id === id : one.client_id === body.conversation_client_id))
  if (!known && id) return notFound()
  const conversation = known ?? started(String(body.conversation_client_id), conversations.length)
  if (!known) conversations.push(conversation)
  const stored = conversation.messages.find(({ client_id }) => client_id === body.client_id)
  const message = stored ?? written(body, conversation.messages.length)
  if (!stored) conversation.messages.push(message)
  return Response.json({ ...conversation, messages: [message] })
}

function started(clientId: string, count: number): Conversation {
  return {
    id: `started-${count}`,
    client_id: clientId,
    state: "open",
    created_at: 2_000,
    last_message_at: 2_000,
    unread_count: 0,
    messages: [],
    has_older: false,
    ticket: null,
    assignee: null,
    delivery: null,
  }
}

function written({ client_id, blocks }: Record<string, unknown>, count: number): Message {
  return {
    id: `message-written-${String(count).padStart(4, "0")}`,
    client_id: String(client_id),
    author: { type: "user" },
    blocks: blocks as Message["blocks"],
    created_at: 2_000,
    seen_at: null,
  }
}
