// node bench/kill.mjs [rounds]: kills the server with SIGKILL in the middle of ingest and checks, after each restart,
// that every event it had acknowledged is there.
import { randomUUID } from "node:crypto"
import { startServer } from "./server.mjs"
import { eventBody, eventHeaders, openSession } from "./session.mjs"

const rounds = Number(process.argv[2] ?? 20)
const writers = 16

const server = await startServer()
const session = await openSession(server.origin)
const acknowledged = new Set()
for (let round = 1; round <= rounds; round++) {
  const isOver = { value: false }
  const writing = Promise.all(Array.from({ length: writers }, () => write(isOver)))
  await new Promise((resolve) => setTimeout(resolve, 300 + Math.random() * 900))
  await server.kill()
  isOver.value = true
  await writing
  await server.restart()
  const missing = await countMissing()
  console.log(`round ${round}: ${acknowledged.size} acknowledged so far, ${missing} missing`)
  if (missing > 0) process.exitCode = 1
}
await server.stop()
console.log(process.exitCode ? "Acknowledged events were lost." : `No acknowledged event was lost in ${rounds} kills.`)
process.exit()

async function write(isOver) {
  while (!isOver.value) {
    const id = randomUUID()
    try {
      const response = await fetch(`${server.origin}/api/messenger/events`, {
        method: "POST",
        headers: eventHeaders(session),
        body: eventBody(id),
      })
      if (response.ok && (await response.json()).accepted.includes(id)) acknowledged.add(id)
    } catch {
      // The kill cut the connection: not acknowledged, so it may or may not be there.
    }
  }
}

async function countMissing() {
  const stored = new Set()
  let cursor = ""
  do {
    const url = `${server.origin}/api/playground/workspaces/${session.appId}/events?limit=200${cursor}`
    const response = await fetch(url, { headers: { authorization: `Bearer ${session.accessToken}` } })
    const { data, next } = await response.json()
    for (const { id } of data) stored.add(id)
    cursor = next ? `&cursor=${encodeURIComponent(next)}` : null
  } while (cursor)
  return [...acknowledged].filter((id) => !stored.has(id)).length
}
