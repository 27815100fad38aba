// Validated, committed events per second at 32 connections, beside a route that does the least, in the same run.
import autocannon from "autocannon"
import { eventBody, eventHeaders, openSession } from "../setup/session.mjs"
import { atLeast } from "../setup/statistics.mjs"

const seconds = 10
const connections = 32

export async function measure({ origin }) {
  const session = await openSession(origin)
  const url = `${origin}/api/messenger/events`
  // A preflight is answered without parsing, asking or storing anything.
  const preflights = (duration) => fire({ url, duration, requests: [{ method: "OPTIONS" }] })
  const write = { method: "POST", headers: eventHeaders(session) }
  const setupRequest = (request) => ({ ...request, body: eventBody() })
  const events = (duration) => fire({ url, duration, requests: [{ ...write, setupRequest }] })
  // Both are warm before either is measured, and they take turns, so that the machine's moods hit both.
  await preflights(3)
  await events(3)
  const rounds = []
  for (let round = 0; round < 2; round++) {
    rounds.push({ preflights: await preflights(seconds), events: await events(seconds) })
  }
  const mean = (kind, read) => rounds.reduce((sum, round) => sum + read(round[kind]), 0) / rounds.length
  const perSecond = (result) => result.requests.average
  const failures = rounds.reduce((sum, { events }) => sum + events.non2xx + events.errors, 0)
  if (failures > 0) throw new Error(`${failures} events were refused during the ingest bench.`)
  return [
    { what: "preflights, 32 connections", value: mean("preflights", perSecond), unit: "req/s" },
    { what: "events committed, 32 connections", value: mean("events", perSecond), unit: "req/s" },
    {
      what: "events : preflights",
      value: mean("events", perSecond) / mean("preflights", perSecond),
      unit: "",
      budget: atLeast(0.35),
    },
    { what: "events p99", value: mean("events", (result) => result.latency.p99), unit: "ms" },
  ]
}

function fire(load) {
  return autocannon({ ...load, connections })
}
