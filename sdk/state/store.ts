import type { Attachment, WrittenBlock } from "../../lib/contract/messenger/blocks"
import type { Notice } from "../../lib/contract/messenger/content"
import type { Admin, Conversation } from "../../lib/contract/messenger/conversation"
import type { WorkspaceStyle } from "../../lib/contract/messenger/messenger"
import type { SpaceName } from "../../lib/contract/names"
import type { Person } from "../../lib/contract/playground/person"
import type { JsonRecord } from "../page/json"

/** A place in the panel. Ids are as the page gave them. */
export type Route =
  | { name: SpaceName }
  /** A conversation, a ticket too; or by its client id one that is being started. */
  | { name: "conversation"; id: string }
  /** The composer of a new conversation, or the form of a new ticket. */
  | { name: "new"; prefill: string; isTicket: boolean }
  | { name: "article" | "newsItem" | "checklist"; id: string }

/** A message written here that the server has not confirmed. */
export type Outgoing = {
  clientId: string
  /** Server id, or the client id of a conversation that is being started. */
  conversationId: string
  blocks: (WrittenBlock | Attachment)[]
  /** Unix seconds. */
  writtenAt: number
  state: "sending" | "failed"
  /** Why it failed, for a person. */
  problem: string | null
}

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
  /** Where Back leads, the nearest last. */
  history: Route[]
  /** Oldest first. */
  outgoing: Outgoing[]
  /** Admins who are writing, until a moment in epoch milliseconds. */
  typing: { conversationId: string; admin: Admin; until: number }[]
  /** Banners, tooltips, tours and surveys that are neither finished nor waved away. */
  notices: Notice[]
  /** The tour or survey that is on the screen, by the id of its notice. */
  running: string | null
  /** What was typed and not sent, by conversation; "new" for a new one. */
  drafts: Record<string, string>
  /** Last message of a conversation whose card was waved away; null until the live chunk has looked. */
  dismissed: Record<string, string> | null
  /** What the live region says. */
  announcement: string
}

export type Store = {
  getState(): State
  /** Changes what is named. */
  setState(change: Partial<State>): void
  /** Told of each change, with the state before it; answers with the undo. */
  subscribe(listener: (state: State, before: State) => void): () => void
}

/** What belongs to a person besides their conversations, before anything is known of one. */
export const ofNobody = {
  person: null,
  route: { name: "home" },
  history: [],
  outgoing: [],
  typing: [],
  notices: [],
  running: null,
  drafts: {},
  dismissed: null,
  announcement: "",
} satisfies Partial<State>

export const emptyState: State = {
  phase: "idle",
  isVisible: false,
  isConnected: true,
  settings: {},
  workspace: null,
  conversations: [],
  isOpen: false,
  ...ofNobody,
}

export function createMessengerStore(): Store {
  const listeners = new Set<(state: State, before: State) => void>()
  let state = emptyState
  return {
    getState: () => state,
    setState(change) {
      const before = state
      state = { ...state, ...change }
      for (const listener of listeners) listener(state, before)
    },
    subscribe(listener) {
      listeners.add(listener)
      return () => listeners.delete(listener)
    },
  }
}
