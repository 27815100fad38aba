import { expect, test } from "vitest"
import type { ConversationResource } from "@/lib/contract/playground/inbox"
import { withLatest, withOlder } from "./message-pages"

function page(first: number, last: number, waiting = 0) {
  const ids = Array.from({ length: last - first + 1 }, (_, index) => first + index)
  const messages = ids.map((id) => ({ id: `msg_${id}` }))
  return { messages, has_older: first > 1, waiting_count: waiting } as ConversationResource
}

const idsOf = ({ messages }: ConversationResource) => messages.map(({ id }) => Number(id.slice(4)))
const range = (first: number, last: number) => idsOf(page(first, last))

test("the first page is all there is, and a newer one takes its place", () => {
  expect(withLatest(undefined, page(11, 40))).toEqual(page(11, 40))
  expect(withLatest(page(11, 40), page(11, 40, 3))).toEqual(page(11, 40, 3))
})

test("what the latest page no longer holds stays, and so do older pages", () => {
  expect(idsOf(withLatest(page(11, 40), page(12, 41)))).toEqual(range(11, 41))
  const all = withOlder(page(11, 40), { older: page(1, 10), before: "msg_11" })
  expect(idsOf(all)).toEqual(range(1, 40))
  expect(all.has_older).toBe(false)
  expect(withLatest(all, page(12, 41))).toMatchObject({ has_older: false })
})

test("after a long absence the thread begins anew instead of hiding a gap", () => {
  const latest = withLatest(page(1, 40), page(61, 90))
  expect(latest).toEqual(page(61, 90))
  expect(withOlder(latest, { older: page(1, 10), before: "msg_11" })).toBe(latest)
})
