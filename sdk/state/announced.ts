import type { Conversation } from "../../lib/contract/messenger/conversation"
import type { State } from "./store"

/** The conversation whose card is due: the newest that announces itself, unless a tour or survey has the page. */
export function announcedConversation(state: State): Conversation | undefined {
  if (state.isOpen || state.running !== null || !hasNotifications(state)) return undefined
  return state.conversations.find((conversation) => isAnnounced(state, conversation))
}

/** An outbound message in its own style, the team's answer to the person as a card; either until it is waved away. */
function isAnnounced({ dismissed }: State, { id, delivery, messages, unread_count: unread }: Conversation): boolean {
  const last = messages.at(-1)
  if (unread === 0 || !last || !dismissed || dismissed[id] === last.id) return false
  if (delivery) return delivery.style !== "badge"
  return messages.length > 1 && last.author.type === "admin"
}

/** Banners, tooltips, a tour or a survey that are due. */
export function hasNotices({ notices, running, ...state }: State): boolean {
  return running !== null || (hasNotifications(state) && notices.length > 0)
}

export function hasNotifications({ settings }: Pick<State, "settings">): boolean {
  return settings.hide_notifications !== true
}
