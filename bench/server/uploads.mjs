// How long other people's pings wait while files arrive: 5 MB at a time, one after the other, and many at once.
import { randomUUID } from "node:crypto"
import { setTimeout as pause } from "node:timers/promises"
import { openSession } from "../setup/session.mjs"
import { atMost, percentile } from "../setup/statistics.mjs"

const everyMs = 100
const quietMs = 5_000
const fileBytes = 5 * 1024 * 1024
const rounds = 18
const atOnce = 10

export async function measure({ origin }) {
  // One each: a session may upload 100 MB in a while.
  const [uploader, crowd, other] = [await openSession(origin), await openSession(origin), await openSession(origin)]
  const ping = pinger(origin, other)
  await watch(ping, () => pause(quietMs))
  const quiet = await watch(ping, () => pause(quietMs))
  const single = await watch(ping, async () => {
    for (let round = 0; round < rounds; round++) await upload(origin, uploader)
  })
  const many = await watch(ping, () => Promise.all(Array.from({ length: atOnce }, () => upload(origin, crowd))))
  const row = (what, value, rest = {}) => ({ what, value, unit: "ms", ...rest })
  const added = (share) => percentile(single, share) - percentile(quiet, share)
  return [
    row("ping p95, quiet", percentile(quiet, 0.95)),
    row("ping p95, 5 MB uploads one by one", percentile(single, 0.95)),
    row("what a 5 MB upload adds to the worst ping", added(1), { budget: atMost(50) }),
    row(`ping p95, ${atOnce} uploads of 5 MB at once`, percentile(many, 0.95)),
    row(`worst ping, ${atOnce} uploads of 5 MB at once`, percentile(many, 1)),
  ]
}

/** The milliseconds of each ping that was due while `work` ran, counted from when it was due. */
async function watch(ping, work) {
  const times = []
  const open = []
  let isOver = false
  const working = work().finally(() => {
    isOver = true
  })
  const start = performance.now()
  for (let number = 0; !isOver; number++) {
    const dueAt = start + number * everyMs
    await pause(Math.max(0, dueAt - performance.now()))
    // One that never got through took this long as well.
    open.push(
      ping()
        .catch(() => {})
        .then(() => times.push(performance.now() - dueAt)),
    )
  }
  await Promise.all([working, ...open])
  return times
}

function pinger(origin, { appId }) {
  const body = JSON.stringify({ app_id: appId, command: "boot", device_id: randomUUID(), user: { user_id: "reader" } })
  return async () => {
    const response = await fetch(`${origin}/api/messenger/ping`, {
      method: "POST",
      headers: { "content-type": "application/json" },
      body,
    })
    if (!response.ok) throw new Error(`A ping answered ${response.status}.`)
    await response.arrayBuffer()
  }
}

async function upload(origin, { token }) {
  const body = Buffer.alloc(fileBytes)
  body.write("\x89PNG\r\n\x1a\n", "latin1")
  const response = await fetch(`${origin}/api/messenger/attachments?name=photo.png`, {
    method: "POST",
    headers: { authorization: `Bearer ${token}` },
    body,
  })
  if (response.status !== 201) throw new Error(`An upload answered ${response.status}.`)
  await response.arrayBuffer()
}
