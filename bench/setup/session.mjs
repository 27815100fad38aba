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

/** A ping of the session, which brings nothing new. */
export function ping(origin, { appId, token }) {
  return post(`${origin}/api/messenger/ping`, { app_id: appId, command: "update" }, token)
}

export function eventBody(...ids) {
  const created_at = Math.floor(Date.now() / 1_000)
  const given = ids.length > 0 ? ids : [randomUUID()]
  const event = { name: "bench", metadata: { step: 1, plan: "pro" }, created_at }
  return JSON.stringify({ events: given.map((id) => ({ id, ...event })) })
}

export function eventHeaders({ token }) {
  return { "content-type": "application/json", authorization: `Bearer ${token}` }
}

/** A conversation of the session's user, begun with this text. */
export function startConversation(origin, { token }, text) {
  return post(
    `${origin}/api/messenger/conversations`,
    { conversation_client_id: randomUUID(), client_id: randomUUID(), blocks: [{ type: "paragraph", text }] },
    token,
  )
}

/** A reply of the team. */
export function replyTo(origin, { appId, accessToken }, { id, body }) {
  return post(`${origin}/api/playground/workspaces/${appId}/conversations/${id}/reply`, { body }, accessToken)
}

async function post(url, body, token) {
  const response = await fetch(url, {
    method: "POST",
    headers: { "content-type": "application/json", ...(token && { authorization: `Bearer ${token}` }) },
    body: JSON.stringify(body),
  })
  if (!response.ok) throw new Error(`${url} answered ${response.status}: ${await response.text()}`)
  return response.json()
}
