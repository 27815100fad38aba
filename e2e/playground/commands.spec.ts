// npm start as a person meets it: its errors, and how it ends.
import { type ChildProcess, spawn } from "node:child_process"
import { existsSync, mkdtempSync, rmSync } from "node:fs"
import os from "node:os"
import path from "node:path"
import { expect, test } from "../fixtures"

const script = path.resolve("scripts/start.mjs")
let folder = ""
let started: ChildProcess[] = []

test.beforeEach(() => {
  folder = mkdtempSync(path.join(os.tmpdir(), "messenger-playground-start-"))
})

test.afterEach(async () => {
  // Asked, not killed: a killed script would leave its server behind.
  for (const child of started.filter(({ exitCode, signalCode }) => exitCode === null && signalCode === null)) {
    const ended = new Promise((resolve) => child.once("exit", resolve))
    child.kill("SIGTERM")
    await ended
  }
  started = []
  rmSync(folder, { recursive: true, force: true })
})

/** Runs npm start's script on the embedded database; answers once it has said something that matches. */
async function start(args: string[], expected: RegExp) {
  const { DATABASE_URL: _, ...env } = process.env
  const child = spawn(process.execPath, [script, ...args], { env: { ...env, DATA_DIR: folder } })
  started.push(child)
  let output = ""
  const ended = new Promise<number | null>((resolve) => child.once("exit", resolve))
  for (const stream of [child.stdout, child.stderr]) stream.on("data", (data) => (output += data))
  await expect.poll(() => output, { timeout: 45_000 }).toMatch(expected)
  return { child, output, said: () => output, ended }
}

test("a busy port is a clear error", async ({ baseURL }) => {
  const { port } = new URL(baseURL ?? "")
  const { output, ended } = await start(["--port", port], /Port/)
  expect(output).toContain(`Port ${port} is in use`)
  expect(await ended).toBe(1)
})

test("a port that is none is a clear error", async () => {
  const { output } = await start(["--port", "http"], /no port/)
  expect(output).toContain('"http" is no port. Use 0 to 65535.')
})

test("it ends within two seconds of SIGTERM, with a stream open and the store closed", async ({ request }) => {
  const { child, output, ended } = await start(["--port", "0"], /is ready/)
  const origin = /http:\/\/localhost:\d+/.exec(output)?.[0] ?? ""
  const created = await request.post(`${origin}/api/playground/workspaces`, { data: {} })
  const { app_id, access_token } = await created.json()
  const stream = await fetch(`${origin}/api/playground/workspaces/${app_id}/stream`, {
    headers: { authorization: `Bearer ${access_token}` },
  })
  expect(stream.status).toBe(200)
  const asked = performance.now()
  child.kill("SIGTERM")
  await ended
  expect(performance.now() - asked).toBeLessThan(2_000)
  expect(existsSync(path.join(folder, "lock.pid"))).toBe(false)
})

test("what it is asked while it ends is stored or told to come back, and nothing fails", async () => {
  const { child, output, said, ended } = await start(["--port", "0"], /is ready/)
  const origin = /http:\/\/localhost:\d+/.exec(output)?.[0] ?? ""
  const statuses = new Set<number>()
  let answered = 0
  let isOver = false
  const ask = async () => {
    while (!isOver) {
      const body = JSON.stringify({ app_id: "demo", command: "boot", device_id: crypto.randomUUID() })
      const headers = { "content-type": "application/json" }
      const response = await fetch(`${origin}/api/messenger/ping`, { method: "POST", headers, body }).catch(() => null)
      if (response) statuses.add(response.status)
      answered++
    }
  }
  const asking = Array.from({ length: 16 }, ask)
  await expect.poll(() => answered, { timeout: 40_000 }).toBeGreaterThan(50)
  child.kill("SIGTERM")
  await ended
  isOver = true
  await Promise.all(asking)
  // 429: a new demo copy for each is what one address may not have for ever.
  expect([...statuses].filter((status) => ![200, 429, 503].includes(status))).toEqual([])
  const wrong = said().split("\n")
  expect(wrong.filter((line) => /"internal"|in use/.test(line))).toEqual([])
})

test("a data folder in use by another process is a clear error", async () => {
  await start(["--port", "0"], /is ready/)
  const { output, ended } = await start(["--port", "0"], /in use/)
  expect(output).toContain(`The data folder ${folder} is in use by process`)
  expect(await ended).toBe(1)
})
