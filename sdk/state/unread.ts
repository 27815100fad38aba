import type { State } from "./store"

export function unreadCount({ conversations }: Pick<State, "conversations">): number {
  return conversations.reduce((sum, conversation) => sum + conversation.unread_count, 0)
}
