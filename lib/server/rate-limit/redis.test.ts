import { randomUUID } from "node:crypto"
import { type AddressInfo, createServer } from "node:net"
import { afterEach, beforeEach, describe, expect, test, vi } from "vitest"
import { AppError } from "../common/errors"
import { redis } from "./redis"
import { pointsOf } from "./rules"
import { spend } from "./spend"

const serverUrl = process.env.REDIS_URL

beforeEach(() => void vi.stubEnv("RATE_LIMITS", "0.05"))

afterEach(async () => {
  ;(await redis())?.disconnect()
  vi.unstubAllEnvs()
  vi.restoreAllMocks()
})

const stranger = () => ({ session: randomUUID(), address: randomUUID() })

/** How often a stranger may ping before they are refused. */
async function countPings(caller = stranger()): Promise<number> {
  for (let count = 0; ; count++) {
    try {
      await spend({ name: "ping", caller })
    } catch (error) {
      if (error instanceof AppError && error.code === "rate_limited") return count
      throw error
    }
  }
}

describe("a Redis that is away", () => {
  test("is told of once, and each instance counts for itself", async () => {
    const logged = vi.spyOn(console, "error").mockImplementation(() => {})
    vi.stubEnv("REDIS_URL", "redis://127.0.0.1:1")
    expect(await countPings()).toBe(pointsOf("ping", "session"))
    expect(await countPings()).toBe(pointsOf("ping", "session"))
    await expect.poll(() => logged.mock.calls.length).toBe(1)
  })

  test("that takes requests and answers none holds nobody up", async () => {
    vi.spyOn(console, "error").mockImplementation(() => {})
    const mute = createServer((socket) => void socket.on("error", () => {}))
    await new Promise<void>((resolve) => mute.listen(0, "127.0.0.1", resolve))
    vi.stubEnv("REDIS_URL", `redis://127.0.0.1:${(mute.address() as AddressInfo).port}`)
    expect(await countPings()).toBe(pointsOf("ping", "session"))
    mute.close()
  })
})

describe.skipIf(!serverUrl)("a Redis that is there", () => {
  test("counts for all instances together, and forgets in time", async () => {
    const client = await redis()
    if (client?.status !== "ready") await new Promise((resolve) => client?.once("ready", resolve))
    const caller = stranger()
    const key = `limit:ping:session:${caller.session}`
    // Another instance has counted this one already.
    await client?.set(key, 2, "EX", 60)
    expect(await countPings(caller)).toBe((pointsOf("ping", "session") ?? 0) - 2)
    expect(await client?.pttl(key)).toBeGreaterThan(0)
    await client?.del(key)
  })

  test("that stops answering is replaced by a count of one's own, and counts again when it is back", async () => {
    vi.spyOn(console, "error").mockImplementation(() => {})
    const client = await redis()
    client?.disconnect()
    await expect.poll(() => client?.status).toBe("end")
    expect(await countPings()).toBe(pointsOf("ping", "session"))
    await client?.connect()
    const caller = stranger()
    await spend({ name: "ping", caller })
    expect(await client?.get(`limit:ping:session:${caller.session}`)).toBe("1")
  })
})
