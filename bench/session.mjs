// A workspace and a booted session, by the same requests that the SDK sends.
import { randomUUID } from "node:crypto"

export async function openSession(origin) {
  const workspace = await post(`${origin}/api/playground/workspaces`, { name: "Bench" })
  const ping = await post(`${origin}/api/messenger/ping`, {
    app_id: workspace.app_id,
    command: "boot",
    device_id: randomUUID(),
    user: { user_id: "bench" },
  })
  return { appId: workspace.app_id, accessToken: workspace.access_token, token: ping.session.token }
}

export function eventBody(id = randomUUID()) {
  const created_at = Math.floor(Date.now() / 1_000)
  return JSON.stringify({ events: [{ id, name: "bench", metadata: { step: 1, plan: "pro" }, created_at }] })
}

export function eventHeaders({ token }) {
  return { "content-type": "application/json", authorization: `Bearer ${token}` }
}

async function post(url, body) {
  const response = await fetch(url, {
    method: "POST",
    headers: { "content-type": "application/json" },
    body: JSON.stringify(body),
  })
  if (!response.ok) throw new Error(`${url} answered ${response.status}: ${await response.text()}`)
  return response.json()
}
