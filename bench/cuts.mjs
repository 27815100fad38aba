// node bench/cuts.mjs [messages] [cuts]: cuts the Messenger's stream at random moments while messages arrive, and checks
// that each is there once and in order, in a real browser with the SDK as it is served.
import net from "node:net"
import { setTimeout as pause } from "node:timers/promises"
import { serveOwnPage } from "./sdk/own-page.mjs"
import { openBrowser } from "./setup/browser.mjs"
import { startServer } from "./setup/server.mjs"
import { openSession, replyTo, startConversation } from "./setup/session.mjs"

const messages = Number(process.argv[2] ?? 10_000)
const cuts = Number(process.argv[3] ?? 1_000)
const threads = Math.min(40, messages)
/** How long a message may take to show in a thread that was opened. */
const patienceMs = 5_000

const server = await startServer()
const proxy = await startProxy(Number(new URL(server.origin).port))
const session = await openSession(server.origin)
const ids = []
for (let index = 0; index < threads; index++) {
  ids.push((await startConversation(server.origin, session, `Thread ${index}`)).id)
}
const shop = await serveOwnPage({ sdkOrigin: proxy.origin, settings: { app_id: session.appId, user_id: "bench" } })
const browser = await openBrowser()
const page = await browser.newPage()
await page.goto(shop.url)
await page.getByRole("button", { name: "Open Messenger" }).waitFor()
await page.evaluate(() => {
  globalThis.Intercom("hideNotifications", true)
  globalThis.Intercom("onUnreadCountChange", (count) => {
    globalThis.benchUnread = count
  })
})

const sent = new Map(ids.map((id) => [id, []]))
const startUnread = await page.evaluate(() => globalThis.benchUnread)
const cutting = cutStreams()
for (let number = 1; number <= messages; number++) {
  // The stream comes back slower than messages can be sent: without this most would arrive after the last cut.
  while (proxy.cuts() < Math.floor((number / messages) * cuts)) await pause(5)
  const id = ids[Math.floor(Math.random() * ids.length)]
  await replyTo(server.origin, session, { id, body: `message ${number}` })
  sent.get(id).push(`message ${number}`)
  if (number % 1_000 === 0) console.log(`${number} messages sent, ${proxy.cuts()} cuts`)
}
await cutting
await page.waitForFunction((expected) => globalThis.benchUnread >= expected, startUnread + messages, {
  timeout: 60_000,
})

let lost = 0
let doubled = 0
let reordered = 0
for (const id of ids) compare(sent.get(id), await readThread(id))
const unread = await page.evaluate((id) => id && globalThis.benchUnread, ids[0])
console.log(`${messages} messages, ${proxy.cuts()} cuts: ${lost} lost, ${doubled} doubled, ${reordered} out of order`)
console.log(`unread count after reading every thread: ${unread}, before the first: ${startUnread}`)
if (lost + doubled + reordered > 0) process.exitCode = 1
await browser.close()
shop.close()
proxy.close()
await server.stop()
process.exit()

/** Until so many cuts are made: waits for a stream, lets it live for a moment, cuts it. */
async function cutStreams() {
  while (proxy.cuts() < cuts) {
    await proxy.isUp()
    await pause(20 + Math.random() * 100)
    proxy.cut()
  }
}

/** What the open thread shows, once it shows all that is expected, or after a while of waiting for that. */
async function readThread(id) {
  const expected = [`Thread ${ids.indexOf(id)}`, ...sent.get(id)]
  await page.evaluate((conversation) => globalThis.Intercom("showConversation", conversation), id)
  const until = performance.now() + patienceMs
  for (;;) {
    const shown = await page.evaluate(shownTexts)
    const isAll = expected.every((text) => shown.includes(text))
    if (isAll || performance.now() > until) return shown.slice(shown.indexOf(expected[0]) + 1)
    await pause(50)
  }
}

/** In the page: what its bubbles say, in their order, without the name that screen readers hear before it. */
function shownTexts() {
  const { shadowRoot } = document.getElementById("intercom-container")
  const bubbles = [...shadowRoot.querySelectorAll("article .bubble")]
  return bubbles.map(({ textContent }) => /(Thread|message) \d+$/.exec(textContent.trim())?.[0])
}

function compare(expected, shown) {
  const counts = new Map()
  for (const text of shown) counts.set(text, (counts.get(text) ?? 0) + 1)
  lost += expected.filter((text) => !counts.has(text)).length
  doubled += [...counts.values()].filter((count) => count > 1).length
  const order = [...new Set(shown)].filter((text) => expected.includes(text))
  if (order.some((text, index) => expected.filter((one) => counts.has(one))[index] !== text)) reordered++
}

/** Passes everything through and remembers the sockets that carry a stream, to cut them without a goodbye. */
async function startProxy(port) {
  const streams = new Set()
  const waiting = []
  let count = 0
  const listener = net.createServer((client) => {
    const upstream = net.connect(port, "127.0.0.1")
    let isStream = false
    client.on("data", (data) => {
      isStream = data.includes("GET /api/messenger/stream")
    })
    // Once it said something: a stream that never comes up is another fault, from which the SDK backs off.
    upstream.on("data", () => {
      if (!isStream) return
      streams.add(client)
      for (const tell of waiting.splice(0)) tell()
    })
    client.pipe(upstream).pipe(client)
    for (const socket of [client, upstream]) {
      socket.on("error", () => {})
      socket.on("close", () => {
        streams.delete(client)
        client.destroy()
        upstream.destroy()
      })
    }
  })
  await new Promise((resolve) => listener.listen(0, resolve))
  return {
    origin: `http://localhost:${listener.address().port}`,
    cuts: () => count,
    /** Resolves while a stream is open. */
    isUp: () => new Promise((resolve) => (streams.size > 0 ? resolve() : waiting.push(resolve))),
    cut() {
      for (const client of streams) {
        client.resetAndDestroy()
        count++
      }
      streams.clear()
    },
    close: () => listener.close(),
  }
}
