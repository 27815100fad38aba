// How long the pings of one workspace take, while whatever goes on elsewhere goes on.
import { randomUUID } from "node:crypto"
import { setTimeout as pause } from "node:timers/promises"
import { createCaller, openWorkspace, ping } from "./caller.mjs"

const people = 40
/** A ping is due this often, answered or not: waiting for a slow one would leave out those it should have slowed. */
const everyMs = 50
/** So many at most wait for an answer, or the pings themselves would be the load. */
const openMax = 200

/** People of one workspace who load a page now and then. */
export async function openPeople(origin) {
  const { appId } = await openWorkspace(createCaller(origin, "192.0.2.254"))
  const visitors = []
  for (let number = 1; number <= people; number++) {
    const caller = createCaller(origin, `192.0.2.${number}`)
    const person = { appId, user: { user_id: `reader-${number}` }, deviceId: randomUUID() }
    const answer = await ping(caller, person)
    if (!answer) throw new Error("A first boot was refused.")
    visitors.push({ caller, person: { ...person, token: answer.session.token } })
  }
  return visitors
}

/**
 * Pings in turn until `until` settles, at least `leastMs` long. Answers the milliseconds of each that was due meanwhile,
 * counted from when it was due, and how many were not answered as they should be.
 */
export async function measurePings(visitors, { until, leastMs = 0 }) {
  const times = []
  const open = new Set()
  const start = performance.now()
  let isOver = false
  let refused = 0
  Promise.resolve(until).finally(() => {
    isOver = true
  })
  for (let number = 0; !isOver || performance.now() - start < leastMs; number++) {
    const dueAt = start + number * everyMs
    const wait = dueAt - performance.now()
    if (wait > 0) await pause(wait)
    if (open.size >= openMax) await Promise.race(open)
    const { caller, person } = visitors[number % visitors.length]
    const asked = ping(caller, person).then((answer) => {
      open.delete(asked)
      times.push(performance.now() - dueAt)
      if (!answer) return refused++
      // Where each page load turns the token over.
      person.token = answer.session.token
    })
    open.add(asked)
  }
  await Promise.all(open)
  return { times, refused }
}
