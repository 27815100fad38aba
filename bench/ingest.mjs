// Validated, committed events per second at 32 connections, beside a route that does nothing, in the same run.
import autocannon from "autocannon"
import { eventBody, eventHeaders, openSession } from "./session.mjs"
import { atLeast } from "./statistics.mjs"

const seconds = 10
const connections = 32

export async function measure({ origin }) {
  const session = await openSession(origin)
  const load = (path, duration) => fire({ url: `${origin}${path}`, headers: eventHeaders(session), duration })
  // Both paths are warm before either is measured, and they take turns, so that the machine's moods hit both.
  await load("/api/no-op", 3)
  await load("/api/messenger/events", 3)
  const rounds = []
  for (let round = 0; round < 2; round++) {
    rounds.push({ noOp: await load("/api/no-op", seconds), events: await load("/api/messenger/events", seconds) })
  }
  const mean = (kind, read) => rounds.reduce((sum, round) => sum + read(round[kind]), 0) / rounds.length
  const perSecond = (result) => result.requests.average
  const failures = rounds.reduce((sum, { events }) => sum + events.non2xx + events.errors, 0)
  if (failures > 0) throw new Error(`${failures} events were refused during the ingest bench.`)
  return [
    { what: "no-op route, 32 connections", value: mean("noOp", perSecond), unit: "req/s" },
    { what: "events committed, 32 connections", value: mean("events", perSecond), unit: "req/s" },
    {
      what: "events : no-op",
      value: mean("events", perSecond) / mean("noOp", perSecond),
      unit: "",
      budget: atLeast(0.35),
    },
    { what: "events p99", value: mean("events", (result) => result.latency.p99), unit: "ms" },
  ]
}

function fire({ url, headers, duration }) {
  return autocannon({
    url,
    connections,
    duration,
    requests: [{ method: "POST", headers, setupRequest: (request) => ({ ...request, body: eventBody() }) }],
  })
}
