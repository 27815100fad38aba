import { expect, test } from "vitest"
import { publish, tell } from "../bus"
import { Feed, type Frame } from "./feed"

const workspaceId = "ws_feed"
const moment = { conversationId: "cnv_1", userId: "usr_1", lastMessageAt: new Date(), admin: null }
const nobody: ReadonlySet<string> = new Set()

/** A feed whose next reading waits until `answer` is called; the first, of what came before it, is over. */
async function openFeed() {
  const readings: ((frames: Frame[]) => void)[] = []
  const feed = new Feed({
    workspaceId,
    read: async () => {
      const frames = await new Promise<Frame[]>((resolve) => readings.push(resolve))
      return { frames, hasMore: false, isOver: false }
    },
    passing: () => ({ data: "typing" }),
  })
  const answer = async (frames: Frame[]) => {
    await expect.poll(() => readings.length).toBeGreaterThan(0)
    readings.shift()?.(frames)
  }
  const first = feed.nextText()
  await answer([{ id: 1, data: "first" }])
  await first
  return { feed, answer, readings }
}

/** The same in the middle of a reading of the log; `text` is what comes of it. */
async function openReading() {
  const { feed, answer, readings } = await openFeed()
  publish(workspaceId, nobody)
  const text = feed.nextText()
  await expect.poll(() => readings.length).toBe(1)
  return { feed, answer, text }
}

// It once asked itself again and again without a pause, and nothing else of the server ran any more.
test("what is told while the log is read goes out with it, and then the feed rests", async () => {
  const { feed, answer, text } = await openReading()
  tell(workspaceId, moment)
  await answer([{ id: 2, data: "second" }])
  expect(await text).toBe('id: 2\ndata: "second"\n\ndata: "typing"\n\n')
  const next = feed.nextText()
  expect(await Promise.race([next, new Promise((resolve) => setTimeout(resolve, 20, "rests"))])).toBe("rests")
  tell(workspaceId, moment)
  expect(await next).toBe('data: "typing"\n\n')
  feed.close()
})

test("a commit while the log is read is read next", async () => {
  const { feed, answer, text } = await openReading()
  publish(workspaceId, nobody)
  await answer([])
  await answer([{ id: 3, data: "third" }])
  expect(await text).toContain("third")
  feed.close()
})

test("a closed feed ends", async () => {
  const { feed } = await openFeed()
  const next = feed.nextText()
  feed.close()
  expect(await next).toBeNull()
})
