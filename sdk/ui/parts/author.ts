import type { Admin, Conversation, Message } from "../../../lib/contract/messenger/conversation"
import { words } from "../words/words"

/** The name and face a message or conversation is shown with. */
export type Face = Pick<Admin, "name" | "avatar_url">

export function authorOf({ author }: Pick<Message, "author">): Face {
  if (author.type === "admin") return author.admin
  return { name: author.type === "bot" ? author.name : words.you, avatar_url: null }
}

/** The face of a whole conversation is the other side's last one. */
export function faceOf({ messages, assignee }: Pick<Conversation, "messages" | "assignee">): Face | null {
  const last = messages.filter((message) => message.author.type !== "user").at(-1)
  return last ? authorOf(last) : assignee
}
