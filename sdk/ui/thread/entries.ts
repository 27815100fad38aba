import type { Block, WrittenBlock } from "../../../lib/contract/messenger/blocks"
import type { Message } from "../../../lib/contract/messenger/conversation"
import type { Outgoing } from "../../state/store"
import { isSameDay } from "../parts/time"

export type MessageEntry = {
  kind: "message"
  /** Stays when the server confirms the message, so that it is not drawn anew. */
  key: string
  /** The server's; null for a message under way. */
  id: string | null
  author: Message["author"]
  blocks: (Block | WrittenBlock)[]
  at: number
  /** First and last of those that one author wrote in a row. */
  isFirst: boolean
  isLast: boolean
  /** Of the newest own message, and of each that is not confirmed; how it stands. */
  status: "sending" | "failed" | "delivered" | "seen" | null
  problem: string | null
}

/** One line of a conversation. */
export type Entry = MessageEntry | { kind: "day"; key: string; at: number } | { kind: "unread"; key: string }

type Thread = {
  messages: Message[]
  outgoing: Outgoing[]
  /** Id of the first message that was unread when the conversation was opened. */
  unreadFrom: string | null
}

/** Messages further apart than this are no longer one after the other. */
const groupGapSeconds = 5 * 60

/** A conversation as it is shown: days, the mark before what is unread, messages in groups, and those under way. */
export function entriesOf({ messages, outgoing, unreadFrom }: Thread): Entry[] {
  // The stream can bring a message before the answer to its sending does.
  const rest = outgoing.filter(({ clientId }) => !messages.some(({ client_id }) => client_id === clientId))
  const all = [...messages.map(confirmed), ...rest.map(underWay)]
  const lastOwn = all.map(({ author }) => author.type).lastIndexOf("user")
  return all.flatMap((entry, index): Entry[] => {
    const before = all[index - 1]
    const after = all[index + 1]
    const isNewDay = !before || !isSameDay(before.at, entry.at)
    const isMarked = entry.id === unreadFrom && before !== undefined
    return [
      ...(isNewDay ? [{ kind: "day", key: `day of ${entry.key}`, at: entry.at } as const] : []),
      ...(isMarked ? [{ kind: "unread", key: `before ${entry.key}` } as const] : []),
      {
        ...entry,
        isFirst: isNewDay || isMarked || !follows(before, entry),
        isLast: !after || !isSameDay(entry.at, after.at) || after.id === unreadFrom || !follows(entry, after),
        status: isConfirmed(entry) && index !== lastOwn ? null : entry.status,
      },
    ]
  })
}

/** The first message of the other side that the person had not seen, after the last one seen on this page. */
export function firstUnread(messages: Message[], lastSeenId: string | undefined): string | null {
  const rest = messages.slice(messages.findIndex(({ id }) => id === lastSeenId) + 1)
  return rest.find(({ author, seen_at }) => author.type !== "user" && seen_at === null)?.id ?? null
}

function confirmed({ id, client_id, author, blocks, created_at: at, seen_at }: Message): MessageEntry {
  const status = author.type === "user" ? (seen_at === null ? "delivered" : "seen") : null
  return {
    kind: "message",
    key: client_id ?? id,
    id,
    author,
    blocks,
    at,
    status,
    problem: null,
    isFirst: true,
    isLast: true,
  }
}

function underWay({ clientId: key, blocks, writtenAt: at, state: status, problem }: Outgoing): MessageEntry {
  return {
    kind: "message",
    key,
    id: null,
    author: { type: "user" },
    blocks,
    at,
    status,
    problem,
    isFirst: true,
    isLast: true,
  }
}

function isConfirmed({ status }: Pick<MessageEntry, "status">): boolean {
  return status === "delivered" || status === "seen"
}

function follows(before: MessageEntry, after: MessageEntry): boolean {
  return nameOf(before) === nameOf(after) && after.at - before.at < groupGapSeconds && before.status !== "failed"
}

function nameOf({ author }: MessageEntry): string {
  if (author.type === "admin") return `admin ${author.admin.id}`
  return author.type === "bot" ? `bot ${author.name}` : "user"
}
