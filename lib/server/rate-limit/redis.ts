import "server-only"
import type { Redis } from "ioredis"
import { shared } from "../common/shared"

// What counts requests must never be what holds them up: a Redis slower than this counts as away.
const patienceMs = 500
const reconnectMsMax = 5_000

/** The Redis of REDIS_URL, connected on first use and again whenever it was away; null without REDIS_URL. */
export function redis(): Promise<Redis> | null {
  const url = process.env.REDIS_URL
  return url ? shared(`redis ${url}`, () => connect(url)) : null
}

async function connect(url: string): Promise<Redis> {
  // Only whoever sets REDIS_URL pays for loading it.
  const { Redis } = await import("ioredis")
  const client = new Redis(url, {
    connectTimeout: 2_000,
    commandTimeout: patienceMs,
    // One that takes requests and answers none is left, and counts as away until it answers again.
    socketTimeout: patienceMs,
    enableOfflineQueue: false,
    maxRetriesPerRequest: 0,
    retryStrategy: (attempt) => Math.min(attempt * 200, reconnectMsMax),
  })
  let isAway = false
  client.on("error", (error: Error) => {
    if (!isAway) console.error(JSON.stringify({ level: "error", code: "redis_away", error: error.message }))
    isAway = true
  })
  client.on("ready", () => {
    isAway = false
  })
  return client
}
