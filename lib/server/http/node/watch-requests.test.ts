import { createServer, type Server } from "node:http"
import { type AddressInfo, connect, type Socket } from "node:net"
import { afterEach, beforeEach, describe, expect, test, vi } from "vitest"
import { addressHeader } from "../../rate-limit/caller"
import { watchRequests } from "./watch-requests"

let server: Server
let unwatch: () => void
let bodies: string[]

beforeEach(async () => {
  unwatch = watchRequests()
  bodies = []
  server = createServer({ connectionsCheckingInterval: 50 }, async (request, response) => {
    try {
      for await (const chunk of request) bodies.push(String(chunk))
      response.end(String(request.headers[addressHeader()]))
    } catch {
      bodies.push("cut")
    }
  })
  await new Promise<void>((resolve) => server.listen(0, "127.0.0.1", resolve))
})

afterEach(() => {
  // What was watched has ended, and is forgotten at the next look.
  if (vi.isFakeTimers()) vi.advanceTimersByTime(1_000)
  vi.useRealTimers()
  vi.unstubAllEnvs()
  unwatch()
  server.closeAllConnections()
  server.close()
})

const portOf = () => (server.address() as AddressInfo).port

async function addressSeen(headers: Record<string, string>): Promise<string> {
  return (await fetch(`http://127.0.0.1:${portOf()}/`, { headers })).text()
}

/** A connection, and all that the server says on it once it is closed. */
function open(head: string): { socket: Socket; said: Promise<string> } {
  const socket = connect(portOf(), "127.0.0.1")
  let text = ""
  socket.on("data", (data) => {
    text += data
  })
  socket.on("error", () => {})
  socket.write(head)
  return { socket, said: new Promise((resolve) => socket.on("close", () => resolve(text))) }
}

const post = (length: number) => `POST / HTTP/1.1\r\nHost: x\r\nContent-Length: ${length}\r\n\r\n`

describe("the address of a request", () => {
  test("is that of its socket, whatever its headers say", async () => {
    expect(await addressSeen({ "X-Forwarded-For": "203.0.113.7" })).toBe("127.0.0.1")
    expect(await addressSeen({ [addressHeader()]: "203.0.113.7" })).toBe("127.0.0.1")
  })

  test("is what the proxy in front saw, where that is trusted", async () => {
    vi.stubEnv("TRUST_PROXY", "1")
    expect(await addressSeen({ "X-Forwarded-For": "1.1.1.1, 203.0.113.7" })).toBe("203.0.113.7")
  })
})

describe("a request that trickles in", () => {
  test("is ended after ten seconds, and another arrives meanwhile", async () => {
    // Only the watch's own clock is moved: sockets need the real one.
    vi.useFakeTimers({ toFake: ["setInterval", "clearInterval"] })
    const slow = open(post(1_000))
    for (let second = 0; second < 10; second++) {
      slow.socket.write("x")
      await expect.poll(() => bodies.join("").length).toBe(second + 1)
      vi.advanceTimersByTime(1_000)
    }
    expect(slow.socket.closed).toBe(false)
    const quick = open(post(2))
    quick.socket.write("ok")
    await expect.poll(() => bodies.at(-1)).toBe("ok")
    vi.advanceTimersByTime(1_000)
    expect(await slow.said).toContain("408 Request Timeout")
    expect(bodies).toContain("cut")
  })

  test("may take its time when it is large and comes steadily", async () => {
    vi.useFakeTimers({ toFake: ["setInterval", "clearInterval"] })
    const second = "x".repeat(20 * 1_024)
    const steady = open(post(second.length * 30))
    for (let count = 1; count <= 30; count++) {
      steady.socket.write(second)
      await expect.poll(() => bodies.join("").length).toBe(count * second.length)
      vi.advanceTimersByTime(1_000)
    }
    steady.socket.end()
    expect(await steady.said).toContain("200 OK")
  })

  test("is ended by Node where its headers never end", async () => {
    await addressSeen({})
    expect(server.headersTimeout).toBe(10_000)
    server.headersTimeout = 100
    server.requestTimeout = 200
    const slow = open("GET / HTTP/1.1\r\nHost: x\r\n")
    const silent = open("")
    expect(await slow.said).toContain("408 Request Timeout")
    expect(await silent.said).toContain("408 Request Timeout")
  })
})
