// node bench/kill.mjs [rounds]: kills the server with SIGKILL in the middle of ingest and checks, after each restart,
// that every event it had acknowledged is there. A round in which nothing was acknowledged proves nothing, and neither do
// kills of a server that is at rest: both fail.
import { randomUUID } from "node:crypto"
import { setTimeout as pause } from "node:timers/promises"
import { startServer } from "./setup/server.mjs"
import { eventBody, eventHeaders, openSession } from "./setup/session.mjs"

const rounds = Number(process.argv[2] ?? 20)
const writers = 16
const eventsPerRequest = 50
/** Acknowledged events per second, from when a server is warm to its kill. */
const rateMin = 1_000
const firstWithinMs = 30_000
/** A server that was just started is slow at first. */
const warmMs = 2_000

if (!Number.isInteger(rounds) || rounds < 1) throw new Error(`"${process.argv[2]}" is no number of rounds.`)
const server = await startServer()
const session = await openSession(server.origin)
let [acknowledged, fast, seconds, missing] = [0, 0, 0, 0]
for (let round = 1; round <= rounds; round++) {
  const { ids, warm, tookMs } = await writeUntilKilled()
  await server.restart()
  const lost = await countMissing(ids)
  acknowledged += ids.size
  missing += lost
  fast += ids.size - warm
  seconds += tookMs / 1_000
  console.log(
    `round ${round}: ${ids.size} acknowledged, the last ${ids.size - warm} in ${Math.round(tookMs)} ms, ${lost} missing`,
  )
}
await server.stop()
const rate = Math.round(fast / seconds)
console.log(`${acknowledged} events acknowledged, at last ${rate} a second, ${rounds} kills: ${missing} lost`)
if (rate < rateMin) console.log(`That is too slow to prove anything: at least ${rateMin} a second are asked for.`)
process.exit(missing > 0 || rate < rateMin ? 1 : 0)

/** The events that were acknowledged before the kill, which comes a while after the first. */
async function writeUntilKilled() {
  const ids = new Set()
  const state = { isOver: false }
  const writing = Promise.all(Array.from({ length: writers }, () => write(ids, state)))
  const began = performance.now()
  while (ids.size === 0) {
    if (performance.now() - began > firstWithinMs) throw new Error("The server acknowledged no event before its kill.")
    await pause(5)
  }
  await pause(warmMs)
  const [warm, warmAt] = [ids.size, performance.now()]
  await pause(300 + Math.random() * 1_700)
  const tookMs = performance.now() - warmAt
  await server.kill()
  state.isOver = true
  await writing
  return { ids, warm, tookMs }
}

async function write(ids, state) {
  while (!state.isOver) {
    const sent = Array.from({ length: eventsPerRequest }, () => randomUUID())
    try {
      const response = await fetch(`${server.origin}/api/messenger/events`, {
        method: "POST",
        headers: eventHeaders(session),
        body: eventBody(...sent),
      })
      if (!response.ok) continue
      const { accepted } = await response.json()
      if (!state.isOver) for (const id of accepted) ids.add(id)
    } catch {
      // The kill cut the connection: not acknowledged, so it may or may not be there.
    }
  }
}

/** Newest first, so these are found before those of earlier rounds. */
async function countMissing(ids) {
  const wanted = new Set(ids)
  let cursor = ""
  while (wanted.size > 0 && cursor !== null) {
    const url = `${server.origin}/api/playground/workspaces/${session.appId}/events?limit=200${cursor}`
    const response = await fetch(url, { headers: { authorization: `Bearer ${session.accessToken}` } })
    if (!response.ok) throw new Error(`${url} answered ${response.status}: ${await response.text()}`)
    const { data, next } = await response.json()
    for (const { id } of data) wanted.delete(id)
    cursor = next ? `&cursor=${encodeURIComponent(next)}` : null
  }
  return wanted.size
}
