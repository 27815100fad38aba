import { expect, test } from "vitest"
import type { Message } from "../../../lib/contract/messenger/conversation"
import type { Outgoing } from "../../state/store"
import { entriesOf, firstUnread, type MessageEntry } from "./entries"

const grace = { type: "admin", admin: { id: "g", name: "Grace", avatar_url: null } } as const
const user = { type: "user" } as const
const noon = new Date(2026, 4, 5, 12).getTime() / 1_000

function message(id: string, author: Message["author"], minutes: number, seen: number | null = 1): Message {
  return { id, client_id: null, author, blocks: [], created_at: noon + minutes * 60, seen_at: seen }
}

function outgoing(clientId: string, state: Outgoing["state"]): Outgoing {
  return { clientId, conversationId: "c", blocks: [], writtenAt: noon + 3_000, state, problem: null }
}

function drawn(messages: Message[], more: { outgoing?: Outgoing[]; unreadFrom?: string } = {}) {
  return entriesOf({ messages, outgoing: more.outgoing ?? [], unreadFrom: more.unreadFrom ?? null })
}

function messagesOf(entries: ReturnType<typeof drawn>): MessageEntry[] {
  return entries.filter((entry) => entry.kind === "message")
}

test("each day has a heading", () => {
  const entries = drawn([message("1", grace, 0), message("2", grace, 1), message("3", grace, 24 * 60)])
  expect(entries.map(({ kind }) => kind)).toEqual(["day", "message", "message", "day", "message"])
})

test("messages in a row are one group, until the author or some time comes between", () => {
  const list = [message("1", grace, 0), message("2", grace, 2), message("3", user, 3), message("4", user, 30)]
  expect(messagesOf(drawn(list)).map(({ isFirst, isLast }) => [isFirst, isLast])).toEqual([
    [true, false],
    [false, true],
    [true, true],
    [true, true],
  ])
})

test("the mark stands before the first unread message, not above everything", () => {
  const list = [message("1", user, 0), message("2", grace, 1, null), message("3", grace, 2, null)]
  expect(firstUnread(list, undefined)).toBe("2")
  expect(firstUnread(list, "2")).toBe("3")
  expect(firstUnread(list, "3")).toBeNull()
  expect(drawn(list, { unreadFrom: "2" }).map(({ kind }) => kind)).toEqual([
    "day",
    "message",
    "unread",
    "message",
    "message",
  ])
  expect(drawn(list.slice(1), { unreadFrom: "2" }).some(({ kind }) => kind === "unread")).toBe(false)
})

test("only the last own message says how it stands, and each that is under way", () => {
  const list = [message("1", user, 0), message("2", user, 1), message("3", grace, 2)]
  expect(messagesOf(drawn(list)).map(({ status }) => status)).toEqual([null, "seen", null])
  const list2 = [message("1", user, 0), message("2", user, 1, null)]
  expect(messagesOf(drawn(list2)).map(({ status }) => status)).toEqual([null, "delivered"])
  const under = { outgoing: [outgoing("a", "failed"), outgoing("b", "sending")] }
  expect(messagesOf(drawn(list, under)).map(({ status }) => status)).toEqual([null, null, null, "failed", "sending"])
})

test("a message keeps its key when the server confirms it", () => {
  const [before] = messagesOf(drawn([], { outgoing: [outgoing("a", "sending")] }))
  const [after] = messagesOf(drawn([{ ...message("1", user, 0), client_id: "a" }]))
  expect(after?.key).toBe(before?.key)
})
