// Frames, lists and pages of history in any order (quality cases 49, 51, 54).
import fc from "fast-check"
import { expect, test } from "vitest"
import type { Conversation, Message } from "../../../lib/contract/messenger/conversation"
import type { ThreadList } from "../../messenger"
import { noThreads } from "../../state/threads"
import { addHistory, applyAnswer, applyFrame, markSeen, replaceThreads } from "./thread-list"

const pageSize = 4
const admin = { id: "admin", name: "Grace", avatar_url: null }

/** What the server has stored: entry n of the log is a message of one of a few conversations. */
type Log = { conversation: string; isOwn: boolean }[]

const logs: fc.Arbitrary<Log> = fc.array(
  fc.record({ conversation: fc.constantFrom("a", "b", "c"), isOwn: fc.boolean() }),
  { minLength: 1, maxLength: 40 },
)

function idOf(cursor: number): string {
  return `msg-${String(cursor).padStart(4, "0")}`
}

/** Messages of a conversation up to a cursor, as they lie on the server. */
function messagesOf(log: Log, id: string, cursor: number): Message[] {
  return log.slice(0, cursor).flatMap(({ conversation, isOwn }, index): Message[] => {
    if (conversation !== id) return []
    const author: Message["author"] = isOwn ? { type: "user" } : { type: "admin", admin }
    // Clocks of pages are wrong in both directions: nothing may depend on them.
    const created_at = 1_000 - index
    return [{ id: idOf(index + 1), client_id: null, author, blocks: [], created_at, seen_at: null }]
  })
}

function summaryOf(log: Log, id: string, cursor: number): Conversation {
  const messages = messagesOf(log, id, cursor)
  const last = log
    .slice(0, cursor)
    .map(({ conversation }) => conversation)
    .lastIndexOf(id)
  return {
    ...{ id, client_id: null, state: "open", created_at: 0, last_message_at: last },
    ...{ ticket: null, assignee: null, delivery: null, has_older: false, messages: [] },
    unread_count: messages.filter(({ author }) => author.type === "admin").length,
  }
}

/** The frame of an entry; that of a conversation's first message says that it is new. */
function frameAt(log: Log, cursor: number): Conversation {
  const id = log[cursor - 1]?.conversation ?? ""
  const messages = messagesOf(log, id, cursor)
  return { ...summaryOf(log, id, cursor), messages: messages.slice(-1), has_older: messages.length > 1 }
}

function listAt(log: Log, cursor: number): { items: Conversation[]; cursor: number } {
  const items = [...new Set(log.slice(0, cursor).map(({ conversation }) => conversation))].map((id) => {
    const messages = messagesOf(log, id, cursor)
    const latest = messages.slice(-pageSize)
    return { ...summaryOf(log, id, cursor), messages: latest, has_older: latest.length < messages.length }
  })
  return { items, cursor }
}

function pageBefore(log: Log, { id, messages }: Conversation) {
  const before = messages[0]?.id
  const older = messagesOf(log, id, log.length).filter((message) => before === undefined || message.id < before)
  const page = older.slice(-pageSize)
  return { id, before, messages: page, has_older: page.length < older.length }
}

/** Reads the history until it ends, as a person who scrolls up does. */
function readWhole(log: Log, list: ThreadList, id: string): Message[] {
  let whole = list
  for (;;) {
    const item = whole.items.find((one) => one.id === id)
    if (!item?.has_older) return item?.messages ?? []
    whole = addHistory(whole, pageBefore(log, item))
  }
}

type Step = { kind: "frame" | "list" | "history"; cursor: number }

test("however frames, lists and history come, each message is there once, in order, and unread is right", () => {
  const runs = logs.chain((log) => {
    const all = log.map((_, index): Step => ({ kind: "frame", cursor: index + 1 }))
    const step = fc.record({
      kind: fc.constantFrom("frame" as const, "list" as const, "history" as const),
      cursor: fc.integer({ min: 1, max: log.length }),
    })
    const more = fc.array(step, { maxLength: 20 })
    const steps = more.chain((extra) =>
      fc.shuffledSubarray([...all, ...extra], { minLength: all.length + extra.length }),
    )
    return steps.map((shuffled) => ({ log, steps: shuffled }))
  })
  fc.assert(
    fc.property(runs, ({ log, steps }) => {
      const list = steps.reduce((before, { kind, cursor }) => {
        if (kind === "frame") return applyFrame(before, frameAt(log, cursor), cursor)
        if (kind === "list") return replaceThreads(before, listAt(log, cursor))
        return before.items.reduce((each, item) => addHistory(each, pageBefore(log, item)), before)
      }, noThreads)
      const newest = listAt(log, log.length).items
      for (const { id, unread_count, last_message_at } of newest) {
        expect(list.items.find((item) => item.id === id)).toMatchObject({ unread_count, last_message_at })
        expect(readWhole(log, list, id)).toEqual(messagesOf(log, id, log.length))
      }
      const places = list.items.map((item) => item.last_message_at)
      expect(places).toEqual([...places].sort((a, b) => b - a))
    }),
    { numRuns: 500 },
  )
})

test("a stream that goes on from a ping's cursor never hides what it passed over", () => {
  const runs = logs.chain((log) =>
    fc
      .array(fc.oneof(fc.constant("next" as const), fc.constant("again" as const), fc.integer({ min: 0, max: 12 })))
      .map((steps) => ({ log, steps })),
  )
  fc.assert(
    fc.property(runs, ({ log, steps }) => {
      let list = noThreads
      let served = 0
      for (const step of steps) {
        const next = Math.min(list.cursor + 1, log.length)
        if (step === "next") list = applyFrame(list, frameAt(log, next), next)
        else if (step === "again") list = applyFrame(list, frameAt(log, Math.max(1, next - 2)), Math.max(1, next - 2))
        else list = replaceThreads(list, listAt(log, Math.min(list.cursor + step, log.length)))
        served = Math.max(served, list.cursor)
        for (const { id } of list.items) {
          const known = readWhole(log.slice(0, served), list, id)
          expect(known).toEqual(messagesOf(log, id, served))
        }
      }
    }),
    { numRuns: 500 },
  )
})

const twelve: Log = Array.from({ length: 12 }, () => ({ conversation: "a", isOwn: false }))

test("a late frame never undoes a newer summary that a list brought", () => {
  const listed = replaceThreads(noThreads, listAt(twelve, 12))
  const late = applyFrame(listed, frameAt(twelve, 3), 3)
  expect(late.items).toEqual(listed.items)
})

test("what was read up to stays read when frames come twice, late, or before the server knows", () => {
  const read = markSeen(replaceThreads(noThreads, listAt(twelve, 8)), "a")
  const again = applyFrame(applyFrame(read, frameAt(twelve, 8), 8), frameAt(twelve, 8), 9)
  expect(again.items[0]?.unread_count).toBe(0)
  expect(applyFrame(again, frameAt(twelve, 10), 10).items[0]?.unread_count).toBe(10)
})

test("the answer to a reply in a conversation that was not listed leaves its past to the history", () => {
  const reply = { ...frameAt(twelve, 12), has_older: true }
  const list = applyAnswer(noThreads, reply)
  expect(readWhole(twelve, list, "a")).toEqual(messagesOf(twelve, "a", 12))
})

test("a page of history that comes after the window has moved on is left out", () => {
  const early = replaceThreads(noThreads, listAt(twelve, 5))
  const [item] = early.items
  const page = item && pageBefore(twelve, item)
  const moved = replaceThreads(early, listAt(twelve, 12))
  expect(page && addHistory(moved, page)).toBe(moved)
})
