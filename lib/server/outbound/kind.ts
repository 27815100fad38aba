import "server-only"
import type { OutboundKind } from "@/lib/contract/messenger/content"

/** How a kind reaches people: as a conversation, as a notice on the page, or in a list that the Messenger asks for. */
export const wayOf = {
  chat: "conversation",
  post: "conversation",
  banner: "notice",
  tooltip: "notice",
  tour: "notice",
  survey: "notice",
  checklist: "list",
  news: "list",
} as const satisfies Record<OutboundKind, "conversation" | "notice" | "list">

/** What waits on the page until the person deals with it. */
export const pageKinds = ["banner", "tooltip", "tour", "survey"] as const satisfies OutboundKind[]

/** Everything that has a state and progress of its own for each person. */
export const noticeKinds = [...pageKinds, "checklist"] as const satisfies OutboundKind[]
