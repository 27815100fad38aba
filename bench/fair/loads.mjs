// What one workspace can do to the others. `prepare` is not measured; it answers what is, which runs until it is done or
// told to stop.
import { randomUUID } from "node:crypto"
import { setTimeout as pause } from "node:timers/promises"
import { createCaller, each, openWorkspace, outcomeOf, ping } from "./caller.mjs"
import { createLine } from "./line.mjs"
import { openStreams } from "./streams.mjs"

const address = "198.51.100.1"
/** What prepares a load is spread over many callers: no limit of one is what the load shows. */
const helperOf = (origin, index) => createCaller(origin, `203.0.113.${index % 250}`)

/** 400 Mbit a second. */
const lineBytesPerSecond = 50 * 1024 * 1024

const streams = 2_000
const streamsPerSession = 8

export const loads = {
  "2,000 streams of one person, a message a second": (origin) => streamLoad(origin, { people: 1, everyMs: 1_000 }),
  "2,000 streams of one person, 10 messages a second": (origin) => streamLoad(origin, { people: 1, everyMs: 100 }),
  "2,000 streams of 2,000 people, 10 messages a second": (origin) =>
    streamLoad(origin, { people: streams, everyMs: 100 }),
  "3,000 long replies, then their reader's pings": longReplies,
  "30 uploads of 5 MB": uploads,
  "600 new conversations": conversations,
  "50,000 calls of trackEvent in a loop": events,
}

/** Streams that are open, and replies of the team to the people behind them in turn. */
async function streamLoad(origin, { people, everyMs }) {
  const team = createCaller(origin, address)
  const workspace = await openWorkspace(team)
  const sessions = people === 1 ? streams / streamsPerSession : people
  const tokens = []
  const conversations = []
  await each(Array.from({ length: sessions }), 8, async (_, index) => {
    const helper = helperOf(origin, index)
    const user = { user_id: people === 1 ? "many" : `many-${index}` }
    const answer = await ping(helper, { ...workspace, user, deviceId: randomUUID() })
    if (!answer) return
    tokens.push(answer.session.token)
    // Some of many are enough to write to.
    if (index >= Math.min(people, 20)) return
    const started = await helper.send("/api/messenger/conversations", { token: tokens.at(-1), body: opening("Hello?") })
    if (started) conversations.push(started.id)
  })
  const perSession = people === 1 ? streamsPerSession : 1
  const opened = await openStreams(
    origin,
    tokens.flatMap((token) => Array(perSession).fill(token)),
  )
  return {
    counts: team.counts,
    note: () => `${opened.open()} streams, ${opened.frames()} frames`,
    async run(isOver) {
      for (let number = 0; !isOver(); number++) {
        const id = conversations[number % conversations.length]
        const path = `/api/playground/workspaces/${workspace.appId}/conversations/${id}/reply`
        await team.send(path, { token: workspace.accessToken, body: { body: `Message ${number}` } })
        await pause(everyMs)
      }
    },
  }
}

/** Many long messages of one person, who then loads a page four times a second. */
async function longReplies(origin) {
  const { caller, workspace, person, token } = await openPerson(origin)
  const long = "long ".repeat(999)
  const threads = Array.from({ length: 50 })
  let stored = 0
  await each(threads, 4, async (_, index) => {
    // Each thread from another session of theirs: what one session may write in a minute is less.
    const helper = helperOf(origin, index)
    const session = await ping(helper, { ...workspace, ...person })
    if (!session) return
    const { token: own } = session.session
    const started = await helper.send("/api/messenger/conversations", { token: own, body: opening(long) })
    for (let count = 1; started && count < 60; count++) {
      const path = `/api/messenger/conversations/${started.id}/reply`
      if (await helper.send(path, { token: own, body: message(long) })) stored++
    }
  })
  let bytes = 0
  return {
    counts: caller.counts,
    note: () => `${stored} replies, ${Math.round(bytes / 1024)} kB a ping`,
    async run(isOver) {
      let current = token
      while (!isOver()) {
        const answer = await ping(caller, { ...workspace, ...person, token: current })
        if (answer) {
          current = answer.session.token
          bytes = JSON.stringify(answer).length
        }
        await pause(250)
      }
    },
  }
}

/** All at once, over one line. */
async function uploads(origin) {
  const { caller, token } = await openPerson(origin)
  const body = Buffer.alloc(5 * 1024 * 1024, "bench ")
  const line = createLine(lineBytesPerSecond)
  const headers = { authorization: `Bearer ${token}`, "x-forwarded-for": caller.address, "content-type": "text/plain" }
  return {
    counts: caller.counts,
    async run() {
      await each(Array.from({ length: 30 }), 30, async (_, index) => {
        const url = `${origin}/api/messenger/attachments?name=file-${index}.txt`
        const status = await line.post(url, { headers, body }).catch(() => 0)
        caller.counts[outcomeOf(status)]++
      })
    },
  }
}

async function conversations(origin) {
  const { caller, token } = await openPerson(origin)
  return {
    counts: caller.counts,
    async run() {
      await each(Array.from({ length: 600 }), 8, (_, index) =>
        caller.send("/api/messenger/conversations", { token, body: opening(`Conversation ${index}`) }),
      )
    },
  }
}

/** As the SDK sends them: 50 in a request, one request at a time. */
async function events(origin) {
  const { caller, token } = await openPerson(origin)
  return {
    counts: caller.counts,
    async run(isOver) {
      for (let sent = 0; sent < 50_000 && !isOver(); sent += 50) {
        const created_at = Math.floor(Date.now() / 1_000)
        const list = Array.from({ length: 50 }, (_, index) => ({
          ...{ id: randomUUID(), name: "looped", metadata: { step: sent + index }, created_at },
        }))
        await caller.send("/api/messenger/events", { token, body: { events: list } })
      }
    },
  }
}

async function openPerson(origin) {
  const caller = createCaller(origin, address)
  const workspace = await openWorkspace(helperOf(origin, 0))
  const person = { user: { user_id: "one" }, deviceId: randomUUID() }
  const answer = await ping(helperOf(origin, 1), { ...workspace, ...person })
  if (!answer) throw new Error("A first boot was refused.")
  return { caller, workspace, person, token: answer.session.token }
}

function message(text) {
  return { client_id: randomUUID(), blocks: [{ type: "paragraph", text }] }
}

function opening(text) {
  return { conversation_client_id: randomUUID(), ...message(text) }
}
