import { randomUUID } from "node:crypto"
import { expect, test } from "vitest"
import { publish, tell } from "../../db/bus"
import type { Frame, Gate, Source } from "../../streams/source"
import { Feed } from "./feed"

const nobody: ReadonlySet<string> = new Set()

const frame = (id: number): Frame => ({ id, text: `${id};` })

/** A log in memory, whose readings can be held up. */
class Log {
  readonly workspaceId: string = randomUUID()
  readonly rows: Frame[] = []
  /** After which cursors it was read. */
  readonly readings: number[] = []
  readonly checks: string[][] = []
  readonly ended = new Set<string>()
  /** Readings wait for it. */
  gateway: Promise<void> = Promise.resolve()

  write(...ids: number[]): void {
    this.rows.push(...ids.map(frame))
    publish(this.workspaceId, nobody)
  }

  source(after: number, id = "mine"): Source {
    const { workspaceId } = this
    const gate: Gate = {
      name: "test",
      farewell: "bye;",
      check: async (ids) => {
        this.checks.push(ids)
        return new Map(ids.filter((one) => !this.ended.has(one)).map((one) => [one, workspaceId]))
      },
    }
    const read = async (from: number) => {
      this.readings.push(from)
      const rows = this.rows.filter((row) => row.id > from)
      await this.gateway
      const frames = rows.slice(0, 200)
      return { frames, cursor: frames.at(-1)?.id ?? from, hasMore: rows.length > 200 }
    }
    const passing = () => "typing;"
    const subject = { key: workspaceId, workspaceId, userId: null, read, passing }
    return { subject, pass: { gate, id }, after, end: this.rows.at(-1)?.id ?? 0 }
  }

  tell(): void {
    tell(this.workspaceId, { conversationId: "cnv", userId: "usr", admin: null })
  }
}

/** Holds up all readings until the answered function is called. */
function holdUp(log: Log): () => void {
  let release = () => {}
  log.gateway = new Promise((resolve) => {
    release = resolve
  })
  return release
}

const ids = (from: number, to: number) => Array.from({ length: to - from + 1 }, (_, index) => from + index)
const textOf = (numbers: number[]) => numbers.map((id) => `${id};`).join("")

/** Reads on until the text holds so many events. */
async function collect(feed: Feed, count: number): Promise<string> {
  let text = ""
  while (text.split(";").length <= count) text += (await feed.nextText()) ?? "(end);"
  return text
}

/** A feed whose reader has looked at the log once. */
async function openFeed(log: Log, after = 0): Promise<Feed> {
  const feed = new Feed(log.source(after))
  await expect.poll(() => log.readings.length).toBeGreaterThan(0)
  return feed
}

// It once asked itself again and again without a pause, and nothing else of the server ran any more.
test("what is told while the log is read goes out, and then the feed rests", async () => {
  const log = new Log()
  const feed = await openFeed(log)
  const release = holdUp(log)
  log.write(1)
  await expect.poll(() => log.readings.length).toBe(2)
  log.tell()
  expect(await feed.nextText()).toBe("typing;")
  release()
  expect(await feed.nextText()).toBe("1;")
  const next = feed.nextText()
  const readings = log.readings.length
  for (let turn = 0; turn < 100; turn++) await new Promise((resolve) => setImmediate(resolve))
  expect(log.readings.length).toBe(readings)
  log.tell()
  expect(await next).toBe("typing;")
  feed.close()
})

test("a commit while the log is read is read next", async () => {
  const log = new Log()
  const feed = await openFeed(log)
  const release = holdUp(log)
  log.write(1)
  await expect.poll(() => log.readings.length).toBe(2)
  log.write(2)
  release()
  expect(await collect(feed, 2)).toBe("1;2;")
  feed.close()
})

test("a closed feed ends", async () => {
  const feed = await openFeed(new Log())
  const next = feed.nextText()
  feed.close()
  expect(await next).toBeNull()
})

test("a thousand feeds of one log cost one reading and one question of rights for each commit", async () => {
  const log = new Log()
  const feeds = Array.from({ length: 1_000 }, (_, index) => new Feed(log.source(0, `session-${index % 125}`)))
  await expect.poll(() => log.readings.length).toBe(1)
  const texts = feeds.map((feed) => feed.nextText())
  log.write(1)
  expect(new Set(await Promise.all(texts))).toEqual(new Set(["1;"]))
  expect(log.readings).toEqual([0, 0])
  expect(log.checks.map(({ length }) => length)).toEqual([125, 125])
  for (const feed of feeds) feed.close()
})

test("a feed that comes far behind catches up by its own readings, and misses and repeats nothing", async () => {
  const log = new Log()
  log.write(...ids(1, 900))
  const live = await openFeed(log, 900)
  const late = new Feed(log.source(100))
  const text = collect(late, 810)
  log.write(...ids(901, 910))
  expect(await text).toBe(textOf(ids(101, 910)))
  expect(await collect(live, 10)).toBe(textOf(ids(901, 910)))
  // The others waited for none of that.
  expect(log.readings.filter((after) => after < 900).length).toBeLessThanOrEqual(5)
  for (const feed of [live, late]) feed.close()
})

test("what comes while a feed catches up is sent once, after what it caught up with", async () => {
  const log = new Log()
  log.write(...ids(1, 300))
  const live = await openFeed(log, 300)
  const release = holdUp(log)
  const late = new Feed(log.source(250))
  const text = collect(late, 53)
  await expect.poll(() => log.readings.at(-1)).toBe(250)
  log.write(301)
  log.write(302, 303)
  await expect.poll(() => log.readings.at(-1)).toBe(300)
  release()
  expect(await text).toBe(textOf(ids(251, 303)))
  for (const feed of [live, late]) feed.close()
})

test("a slow feed holds little, slows no other, and gets everything once when it reads on", async () => {
  const log = new Log()
  const [slow, fast] = [await openFeed(log), new Feed(log.source(0))]
  for (let id = 1; id <= 400; id += 10) {
    log.write(...ids(id, id + 9))
    expect(await collect(fast, 10)).toBe(textOf(ids(id, id + 9)))
  }
  const readings = log.readings.length
  expect(await collect(slow, 400)).toBe(textOf(ids(1, 400)))
  // What it could not hold it read again.
  expect(log.readings.length).toBeGreaterThan(readings)
  log.write(401)
  expect(await slow.nextText()).toBe("401;")
  for (const feed of [slow, fast]) feed.close()
})

test("a feed that is closed while it is behind sends nothing with a hole before it", async () => {
  const log = new Log()
  log.write(...ids(1, 300))
  const live = await openFeed(log, 300)
  const late = new Feed(log.source(0))
  log.write(301)
  await expect.poll(() => log.readings.length).toBe(2)
  late.end("bye;")
  expect(await late.nextText()).toBe("bye;")
  expect(await late.nextText()).toBeNull()
  live.close()
})

test("a right that ended ends its feeds before the next frame, and no others", async () => {
  const log = new Log()
  const mine = [new Feed(log.source(0, "mine")), new Feed(log.source(0, "mine"))]
  const other = new Feed(log.source(0, "other"))
  await expect.poll(() => log.readings.length).toBe(1)
  log.ended.add("mine")
  log.write(1)
  for (const feed of mine) expect([await feed.nextText(), await feed.nextText()]).toEqual(["bye;", null])
  expect(await other.nextText()).toBe("1;")
  other.close()
})

test("a ninth stream by the same right takes the place of the oldest, which is told so", async () => {
  const log = new Log()
  const feeds = Array.from({ length: 9 }, () => new Feed(log.source(0)))
  const [first, second] = feeds
  expect(await first?.nextText()).toBe('event: replaced\ndata: {"type":"stream_replaced"}\n\n')
  expect(await first?.nextText()).toBeNull()
  log.write(1)
  expect(await second?.nextText()).toBe("1;")
  for (const feed of feeds) feed.close()
})
