// What each test waits for that has a workspace of its own, or begins anew in the one that it shares.
import { atMost, percentile, timesOf } from "../setup/statistics.mjs"

const rounds = 60
const budget = atMost(30)

export async function measure({ origin }) {
  const workspaces = `${origin}/api/playground/workspaces`
  const send = async (url, init) => {
    const response = await fetch(url, init)
    if (!response.ok) throw new Error(`${url} answered ${response.status}: ${await response.text()}`)
    return response.text()
  }
  const json = { "content-type": "application/json" }
  const make = () => send(workspaces, { method: "POST", headers: json, body: "{}" })
  const made = await timesOf(rounds, make)
  const { app_id, access_token } = JSON.parse(await make())
  const headers = { ...json, authorization: `Bearer ${access_token}` }
  const body = await send(`${workspaces}/${app_id}/scene`, { headers })
  const replace = () => send(`${workspaces}/${app_id}/scene?mode=replace`, { method: "POST", headers, body })
  const reset = await timesOf(rounds, replace)
  return [
    { what: "a new workspace, p50", value: percentile(made, 0.5), unit: "ms", budget },
    { what: "reset of a seeded workspace, p50", value: percentile(reset, 0.5), unit: "ms", budget },
  ]
}
