// The list of saved snippets when there are many, half of them listed: what its page and its search wait for. And how long a
// ping takes while somebody saves as much as they may.
import { snippetsSql } from "../../scripts/lib/database/crowd.mjs"
import { openSession, ping } from "../setup/session.mjs"
import { atMost, percentile, timesOf } from "../setup/statistics.mjs"

const snippets = 20_000
const rounds = 60
const budget = atMost(100)

const queries = {
  "the newest": {},
  "the most forked": { order: "most_forked" },
  "with a word that all have": { search: "greet" },
  "with a word that one has": { search: "1234" },
  "with a word that none has": { search: "nothing" },
  "with a tag and a method": { tag: "tag-4", method: "method4", order: "most_forked" },
}

export async function measure(server) {
  await server.offline(async (database) => {
    for (const sql of snippetsSql(snippets)) await database.exec(sql)
  })
  const rows = []
  for (const [name, query] of Object.entries(queries)) {
    const times = await timesOf(rounds, () => read(`${server.origin}/api/snippets?${new URLSearchParams(query)}`))
    rows.push({ what: `snippets ${name}, p95`, value: percentile(times, 0.95), unit: "ms", budget })
  }
  return [...rows, ...(await measureSaves(server))]
}

async function read(url, init) {
  const response = await fetch(url, init)
  if (!response.ok) throw new Error(`${url} answered ${response.status}: ${await response.text()}`)
  return response.json()
}

/** Snippets of 1 MB, one after the other. */
async function measureSaves({ origin }) {
  const session = await openSession(origin)
  const quiet = await timesOf(rounds, () => ping(origin, session))
  const saving = new AbortController()
  const saves = saveUntil(origin, saving.signal)
  const busy = await timesOf(rounds, () => ping(origin, session))
  saving.abort()
  const saved = await saves
  return [
    { what: "saving 1 MB, p50", value: percentile(saved, 0.5), unit: "ms" },
    { what: "a ping meanwhile, p95, busy : quiet", value: percentile(busy, 0.95) / percentile(quiet, 0.95), unit: "" },
  ]
}

async function saveUntil(origin, signal) {
  const times = []
  for (let number = 0; !signal.aborted; number++) {
    const script = `// ${number}\n${"console.log('a line of a large script')\n".repeat(25_000)}`.slice(0, 999_000)
    const body = JSON.stringify({ title: "Large", files: { html: "", css: "", script } })
    const began = performance.now()
    await read(`${origin}/api/snippets`, { method: "POST", headers: { "content-type": "application/json" }, body })
    times.push(performance.now() - began)
  }
  return times
}
