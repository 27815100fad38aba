// One address that sends requests, and what became of them. The server is told to trust the address (TRUST_PROXY), so that
// its limits see many callers where this machine is only one.
export function createCaller(origin, address) {
  const counts = { done: 0, refused: 0, failed: 0 }

  /** Answers what came back as JSON; null when it was refused or failed, which is counted. */
  async function send(path, { method = "POST", token, body } = {}) {
    try {
      const response = await fetch(`${origin}${path}`, {
        method,
        headers: {
          "x-forwarded-for": address,
          ...(body !== undefined && { "content-type": "application/json" }),
          ...(token && { authorization: `Bearer ${token}` }),
        },
        ...(body !== undefined && { body: JSON.stringify(body) }),
      })
      const answer = await response.json()
      counts[outcomeOf(response.status)]++
      return response.ok ? answer : null
    } catch {
      counts.failed++
      return null
    }
  }

  return { address, counts, send }
}

export function outcomeOf(status) {
  if (status >= 200 && status < 400) return "done"
  return status === 429 || status === 503 ? "refused" : "failed"
}

/** Works through a list with so many at a time. */
export async function each(items, width, work) {
  const waiting = items.entries()
  const worker = async () => {
    for (const [index, item] of waiting) await work(item, index)
  }
  await Promise.all(Array.from({ length: width }, worker))
}

/** A new workspace. */
export async function openWorkspace({ send }) {
  const made = await send("/api/playground/workspaces", { body: { name: "Bench" } })
  if (!made) throw new Error("The bench got no workspace.")
  return { appId: made.app_id, accessToken: made.access_token }
}

/** A page load of one person, as the SDK tells it; `session` is what an earlier one answered. */
export async function ping({ send }, { appId, user, deviceId, token }) {
  const page = { url: "https://shop.example/cart", title: "Cart", referrer: "" }
  const body = { app_id: appId, command: "boot", device_id: deviceId, user, page }
  return send("/api/messenger/ping", { token, body })
}
