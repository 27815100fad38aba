// What is asked of a large workspace, beside the same of one with a few people, in one run.
import { randomUUID } from "node:crypto"
import { crowdSql } from "../../scripts/lib/database/crowd.mjs"
import { percentile } from "../setup/statistics.mjs"

const large = { people: 100_000, conversations: 300_000, events: 1_000_000 }
const small = { people: 100, conversations: 300, events: 1_000 }
const rounds = 40

export async function measure(server) {
  const [few, many] = [await makeWorkspace(server), await makeWorkspace(server)]
  const began = performance.now()
  await server.offline(async (database) => {
    await fill(database, few, small)
    await fill(database, many, large)
  })
  const filling = { what: "filling the large workspace", value: (performance.now() - began) / 1_000, unit: "s" }
  const rows = []
  for (const [what, ask] of Object.entries(questions)) {
    const times = { few: [], many: [] }
    // They take turns, so that the machine's moods hit both; the first of each is not counted.
    for (let round = -1; round < rounds; round++) {
      for (const [size, workspace] of Object.entries({ few, many })) {
        const started = performance.now()
        await ask(server.origin, workspace, round + 2)
        if (round >= 0) times[size].push(performance.now() - started)
      }
    }
    const [p50, p95] = [percentile(times.many, 0.5), percentile(times.many, 0.95)]
    rows.push({ what: `${what}, p50`, value: p50, unit: "ms" }, { what: `${what}, p95`, value: p95, unit: "ms" })
    rows.push({ what: `${what}, p50, large : small`, value: p50 / percentile(times.few, 0.5), unit: "" })
  }
  return [filling, ...rows]
}

const questions = {
  "the people": (origin, workspace) => list(origin, workspace, "users"),
  "the people, far behind": (origin, workspace) => listBehind(origin, workspace, "users"),
  "the events": (origin, workspace) => list(origin, workspace, "events"),
  "the events of one user": (origin, workspace, round) =>
    list(origin, workspace, "events", `&user=${workspace.id}-person-${round}`),
  "the open conversations": (origin, workspace) => list(origin, workspace, "conversations", "&state=open"),
  "the activity": (origin, workspace) => list(origin, workspace, "activity"),
  "how many an audience has": (origin, workspace) =>
    ask(`${origin}/api/playground/workspaces/${workspace.app_id}/audience`, {
      token: workspace.access_token,
      body: { roles: ["user"], match: "all", rules: [{ on: "attribute", name: "plan", is: "equal", value: "pro" }] },
    }),
  "a login": (origin, { app_id }, round) =>
    ask(`${origin}/api/messenger/ping`, {
      body: { app_id, command: "boot", device_id: randomUUID(), user: { user_id: `user-${1 + 3 * round}` } },
    }),
}

const list = (origin, workspace, name, query = "") =>
  ask(`${origin}/api/playground/workspaces/${workspace.app_id}/${name}?limit=50${query}`, {
    token: workspace.access_token,
  })

/** The page that begins with the person in the middle; a cursor is a time and an id. */
function listBehind(origin, { middle, ...workspace }, name) {
  const cursor = Buffer.from(JSON.stringify(middle)).toString("base64url")
  return list(origin, workspace, name, `&cursor=${cursor}`)
}

function makeWorkspace({ origin }) {
  return ask(`${origin}/api/playground/workspaces`, { body: { name: "Scale" } })
}

async function fill(database, workspace, crowd) {
  const [{ id, outbound }] = await database.query(
    `SELECT id, (SELECT id FROM "Outbound" WHERE "workspaceId" = "Workspace".id ORDER BY number LIMIT 1) AS outbound
     FROM "Workspace" WHERE "appId" = $1`,
    [workspace.app_id],
  )
  for (const sql of crowdSql({ workspaceId: id, outboundId: outbound, ...crowd })) await database.exec(sql)
  const [person] = await database.query(`SELECT id, "createdAt" FROM "User" WHERE id = $1`, [
    `${id}-person-${crowd.people / 2}`,
  ])
  Object.assign(workspace, { id, middle: [person.createdAt.getTime(), person.id] })
}

async function ask(url, { body, token }) {
  const response = await fetch(url, {
    ...(body && { method: "POST", body: JSON.stringify(body) }),
    headers: { "content-type": "application/json", ...(token && { authorization: `Bearer ${token}` }) },
  })
  if (!response.ok) throw new Error(`${url} answered ${response.status}: ${await response.text()}`)
  return response.json()
}
