import { createStore, type StoreApi } from "zustand/vanilla"
import type { Conversation, WorkspaceStyle } from "../lib/contract/messenger"
import type { Person } from "../lib/contract/person"
import type { JsonRecord } from "./json"

export type Route = { name: "home" } | { name: "messages" } | { name: "conversation"; id: string }

export type State = {
  /** `booting` lasts from the call to the server's first answer. */
  phase: "idle" | "booting" | "up"
  /** The Messenger may show: the server answered, or cannot be reached (refused sessions never show). */
  isVisible: boolean
  isConnected: boolean
  /** Everything the page gave, data attributes included, in JSON form. */
  settings: JsonRecord
  person: Person | null
  workspace: WorkspaceStyle | null
  /** Latest first. */
  conversations: Conversation[]
  isOpen: boolean
  route: Route
  /** What the live region says. */
  announcement: string
}

export type Store = StoreApi<State>

export const emptyState: State = {
  phase: "idle",
  isVisible: false,
  isConnected: true,
  settings: {},
  person: null,
  workspace: null,
  conversations: [],
  isOpen: false,
  route: { name: "home" },
  announcement: "",
}

export function createMessengerStore(): Store {
  return createStore<State>(() => emptyState)
}

export function unreadCount({ conversations }: Pick<State, "conversations">): number {
  return conversations.reduce((sum, conversation) => sum + conversation.unread_count, 0)
}
