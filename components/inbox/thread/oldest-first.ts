import type { ConversationResource, InboxMessage } from "@/lib/contract/inbox"

/** The messages of pages that come newest page first. One that two pages hold, because it moved between, counts once. */
export function oldestFirst(pages: ConversationResource[]): InboxMessage[] {
  const messages = pages.toReversed().flatMap((page) => page.messages)
  return [...new Map(messages.map((message) => [message.id, message])).values()]
}
