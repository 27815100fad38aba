// Messages arrive once and in order, whatever happens to the stream that brings them and to the clock beside it.
import { setTimeout as pause } from "node:timers/promises"
import type { Shop } from "../pages/shop"
import { expect, test } from "./relay-fixtures"

const numbered = (count: number) => Array.from({ length: count }, (_, number) => `Reply ${number}.`)

/** The replies on the screen, in their order. */
async function repliesIn({ messenger }: Shop): Promise<string[]> {
  const texts = await messenger.messages.allInnerTexts()
  return texts.flatMap((text) => /Reply \d+\./.exec(text)?.[0] ?? [])
}

test("a stream that is cut 20 times during 200 replies brings each once, in order", async ({
  relayed,
  relay,
  team,
}) => {
  test.setTimeout(120_000)
  await relayed.open({ user_id: "42", hide_notifications: true })
  await relayed.listen("onUnreadCountChange")
  const id = await team.latest()
  const texts = numbered(200)
  const cutting = (async () => {
    while (relay.cuts < 20) {
      // The moments are the case: any.
      await pause(Math.random() * 200)
      relay.cut()
    }
  })()
  for (const [number, text] of texts.entries()) {
    // So that the cuts are spread over the replies, however fast either goes.
    await expect.poll(() => relay.cuts, { intervals: [20] }).toBeGreaterThanOrEqual(Math.floor(number / 10))
    await team.reply(id, text)
  }
  await cutting
  await expect.poll(async () => (await relayed.heard("onUnreadCountChange"))?.at(-1)).toBe(201)
  const counts = (await relayed.heard("onUnreadCountChange")) as number[]
  expect(counts).toEqual([...counts].sort((a, b) => a - b))
  await relayed.call("showConversation", id)
  await expect(relayed.messenger.message("Reply 199.")).toBeVisible()
  expect(await repliesIn(relayed)).toEqual(texts)
  await expect.poll(async () => (await relayed.heard("onUnreadCountChange"))?.at(-1)).toBe(0)
})

test("a stream that is held up by a proxy is polled instead", async ({ relayed, relay, team }) => {
  relay.swallowStreams()
  await relayed.open({ user_id: "42" })
  await expect.poll(() => relay.openStreams).toBe(1)
  await team.reply(await team.latest(), "Through the narrow way")
  await expect(relayed.messenger.text("Through the narrow way").first()).toBeVisible({ timeout: 30_000 })
  expect(relay.count("GET", "/api/messenger/changes")).toBeGreaterThan(0)
})

for (const [name, days] of [
  ["ahead", 1],
  ["behind", -1],
] as const) {
  test(`a clock that is a day ${name} changes nothing about the order`, async ({ page, shop, team, workspace }) => {
    await page.addInitScript((shift) => {
      const now = Date.now
      Date.now = () => now() + shift
    }, days * 86_400_000)
    await shop.open({ user_id: "42" })
    const id = await team.latest()
    await shop.call("showConversation", id)
    const texts = ["First", "Second", "Third", "Fourth"]
    for (const [index, text] of texts.entries()) {
      if (index % 2 === 1) await team.reply(id, text)
      else {
        await shop.messenger.write(text)
        await expect(shop.messenger.message(text)).toContainText("Delivered")
      }
      await expect(shop.messenger.messages.last()).toContainText(text)
    }
    const shown = await shop.messenger.messages.allInnerTexts()
    expect(shown.slice(-4).map((text, index) => text.includes(texts[index] ?? ""))).toEqual(texts.map(() => true))
    const stored = (await workspace.history(id)).slice(-4)
    expect(stored.map(({ blocks }) => blocks)).toEqual(texts.map((text) => [{ type: "paragraph", text }]))
    for (const { created_at } of stored) expect(Math.abs(created_at - Date.now() / 1_000)).toBeLessThan(120)
  })
}
