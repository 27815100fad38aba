import { createServer, type Server } from "node:http"
import type { AddressInfo } from "node:net"
import { afterAll, beforeAll, expect, test } from "vitest"
import { completeHeaders, notADocument } from "./default-headers"

let stop: () => void
let server: Server
beforeAll(async () => {
  stop = completeHeaders()
  server = createServer((request, response) => {
    if (request.url === "/own") response.setHeader("content-security-policy", "sandbox")
    if (request.url === "/head") response.writeHead(308, { Location: "/own", "X-Other": "1" })
    if (request.url === "/written") response.write("in")
    response.end("text")
  })
  await new Promise<void>((resolve) => server.listen(0, resolve))
})
afterAll(() => {
  stop()
  server.close()
})

async function ask(path: string): Promise<[number, string | null, string | null]> {
  const { port } = server.address() as AddressInfo
  const { status, headers } = await fetch(`http://127.0.0.1:${port}${path}`, { redirect: "manual" })
  return [status, headers.get("x-content-type-options"), headers.get("content-security-policy")]
}

test.each([
  ["/", 200, notADocument],
  ["/own", 200, "sandbox"],
  ["/head", 308, notADocument],
  ["/written", 200, notADocument],
])("an answer has its headers whoever makes it: %s", async (path, status, policy) => {
  expect(await ask(path)).toEqual([status, "nosniff", policy])
})
