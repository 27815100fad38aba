// node bench/fair.mjs [words]: what one workspace can do to another. Pings of one workspace are measured while nothing
// else goes on, and while another workspace does what costs most; each may at most double their p95. Words choose the
// loads whose names hold one of them: node bench/fair.mjs uploads calls. The server counts requests as it always does and
// refuses what is too much; with --unlimited it refuses nothing.
import { fork } from "node:child_process"
import os from "node:os"
import { setTimeout as pause } from "node:timers/promises"
import { loads } from "./fair/loads.mjs"
import { measurePings, openPeople } from "./fair/pings.mjs"
import { startServer } from "./setup/server.mjs"
import { percentile } from "./setup/statistics.mjs"

const ratioMax = 2
const quietMs = 10_000
const warmMs = 5_000
/** How long a load is looked at, if it does not end by itself before. */
const loadMs = 15_000

const isUnlimited = process.argv.includes("--unlimited")
const words = process.argv.slice(2).filter((word) => !word.startsWith("-"))
const names = Object.keys(loads).filter((name) => words.length === 0 || words.some((word) => name.includes(word)))
if (names.length === 0) throw new Error(`No load has such a name. There are: ${Object.keys(loads).join("; ")}.`)

const rows = []
for (const name of names) {
  console.log(`${name} …`)
  const row = await measure(name)
  console.table([row])
  rows.push(row)
}
console.log("All together:")
console.table(rows)
const cores = os.cpus().length
const database = process.env.DATABASE_URL ? "PostgreSQL" : "PGlite"
console.log(`${database}, limits ${isUnlimited ? "off" : "on"}; server, load and pings share ${cores} cores.`)
process.exit(rows.some(({ fair }) => fair !== "ok") ? 1 : 0)

/** A fresh server for each, so that none inherits what an earlier one left behind. */
async function measure(name) {
  const server = await startServer({ env: { TRUST_PROXY: "1", RATE_LIMITS: isUnlimited ? "off" : "" } })
  const visitors = await openPeople(server.origin)
  await measurePings(visitors, { until: pause(warmMs) })
  const quiet = await measurePings(visitors, { until: pause(quietMs) })
  const load = startLoad(server.origin, name)
  await load.isReady
  const timer = setTimeout(() => load.stop(), loadMs)
  const during = await measurePings(visitors, { until: load.run() })
  clearTimeout(timer)
  const { note, ...counts } = await load.result
  load.end()
  await server.stop()
  const [before, p95] = [percentile(quiet.times, 0.95), percentile(during.times, 0.95)]
  const ratio = p95 / before
  const unanswered = quiet.refused + during.refused
  return {
    load: name,
    "quiet p95": `${before.toFixed(1)} ms`,
    p95: `${p95.toFixed(1)} ms`,
    worst: `${Math.max(...during.times).toFixed(0)} ms`,
    ratio: Number(ratio.toFixed(2)),
    fair: ratio <= ratioMax && unanswered === 0 ? "ok" : unanswered > 0 ? `over: ${unanswered} unanswered` : "over",
    pings: during.times.length,
    "load's requests": `${counts.done} done, ${counts.refused} refused, ${counts.failed} failed`,
    note,
  }
}

function startLoad(origin, name) {
  const child = fork(new URL("./fair/load.mjs", import.meta.url), [origin, name])
  // Few cores: where the load's own work and the server's compete, the server's goes first.
  os.setPriority(child.pid, os.constants.priority.PRIORITY_LOW)
  const nextMessage = () =>
    new Promise((resolve, reject) => {
      child.once("message", resolve)
      child.once("exit", (code) => reject(new Error(`The load "${name}" ended with exit code ${code}.`)))
    })
  const load = {
    isReady: nextMessage(),
    result: null,
    run() {
      load.result = nextMessage()
      child.send("go")
      return load.result
    },
    stop: () => child.connected && child.send("stop"),
    end: () => child.kill(),
  }
  return load
}
