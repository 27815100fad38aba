import type { Conversation, Message, WorkspaceStyle } from "../../lib/contract/messenger"
import { words } from "./words"

/** The name and face a message is shown with. */
export function authorOf({ author }: Message): Pick<WorkspaceStyle["admins"][number], "name" | "avatar_url"> {
  if (author.type === "admin") return author.admin
  return { name: author.type === "bot" ? author.name : words.you, avatar_url: null }
}

/** The face of a whole conversation is the other side's last one. */
export function faceOf({ messages }: Conversation) {
  const last = messages.filter((message) => message.author.type !== "user").at(-1) ?? messages.at(-1)
  return last ? authorOf(last) : { name: words.messenger, avatar_url: null }
}
