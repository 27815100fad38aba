import fc from "fast-check"
import { expect, test } from "vitest"
import { createSseParser, type SseEvent } from "./sse"

const text = [
  ": connected",
  "",
  "id: 7",
  'data: {"type":"conversation"}',
  "",
  ":",
  "event: ignored",
  "id:8",
  "data: first line",
  "data: second: line",
  "",
  "data",
  "",
  "data: after an id of its own",
  "",
  "",
]

const events = [
  { id: "7", data: '{"type":"conversation"}' },
  { id: "8", data: "first line\nsecond: line" },
  { id: "8", data: "" },
  { id: "8", data: "after an id of its own" },
]

function parse(chunks: string[]): SseEvent[] {
  const seen: SseEvent[] = []
  const read = createSseParser((event) => seen.push(event))
  for (const chunk of chunks) read(chunk)
  return seen
}

test.each(["\n", "\r\n"])("a stream with lines ended by %j is read the same, wherever its chunks are cut", (end) => {
  const whole = text.join(end)
  fc.assert(
    fc.property(fc.array(fc.nat(whole.length), { maxLength: 30 }), (cuts) => {
      const places = [0, ...cuts.sort((a, b) => a - b), whole.length]
      const chunks = places.slice(1).map((place, index) => whole.slice(places[index], place))
      expect(parse(chunks)).toEqual(events)
    }),
  )
})

test("an event without its empty line is not complete", () => {
  expect(parse(["id: 1\ndata: half"])).toEqual([])
})
