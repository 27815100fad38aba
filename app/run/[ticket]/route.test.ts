// What opens and answers a run, by the handlers; the browser is a program that opens nothing.
import { existsSync } from "node:fs"
import { expect, test, vi } from "vitest"
import { connectAgent } from "@/app/api/_testing/mcp"
import { newWorkspace } from "@/app/api/_testing/reading"
import { limits } from "@/lib/contract/limits"
import type { RunReport } from "@/lib/contract/mcp/run"
import { type Run, runDataId } from "@/lib/contract/mcp/run-data"
import { withTestDatabase } from "@/lib/server/testing/database"
import { fakeBrowser, isRunning } from "@/lib/server/testing/fake-browser"
import { GET, POST } from "./route"

withTestDatabase()

const origin = "http://localhost:3000"
const script = 'Intercom("boot")</script>'

const report: RunReport = {
  calls: [],
  console: [{ level: "log", text: "done", place: null }],
  left_out: { calls: 0, console: 0 },
  problem: null,
  is_quiet: true,
}

/** Lets an agent run a snippet, up to where the browser was started. */
async function start() {
  const workspace = await newWorkspace()
  const browser = fakeBrowser()
  const agent = await connectAgent(workspace)
  const answer = agent.call("run_snippet", { script, wait_ms: 500 })
  return { workspace, answer, ...(await browser.started()) }
}

function contextOf(address: string) {
  return { params: Promise.resolve({ ticket: new URL(address).pathname.split("/").at(-1) }) }
}

const open = (address: string, host = "localhost:3000") =>
  GET(new Request(address, { headers: { host } }), contextOf(address))

async function dataOf(page: Response): Promise<Run> {
  const [, json = ""] = new RegExp(`id="${runDataId}"[^>]*>(.*)</script>`).exec(await page.text()) ?? []
  return JSON.parse(json)
}

type Posted = { key: string; from?: string; body?: object }

function post(address: string, { key, from = origin, body = report }: Posted) {
  const headers = { "Content-Type": "application/json", Authorization: `Bearer ${key}`, Origin: from }
  return POST(new Request(address, { method: "POST", headers, body: JSON.stringify(body) }), contextOf(address))
}

test("the browser finds the snippet once, answers once, and is ended", async () => {
  const { workspace, answer, address, pid, profile } = await start()
  const page = await open(address)
  expect(page.headers.get("content-security-policy")).toContain("frame-ancestors 'none'")
  expect(page.headers.get("x-robots-tag")).toBe("noindex")
  const run = await dataOf(page)
  expect(run).toMatchObject({ project: { script }, appId: workspace.app_id, apiBase: origin, waitMs: 500, clock: null })
  expect(new URL(run.previewUrl).origin).toBe("http://127.0.0.1:3000")
  expect((await open(address)).status).toBe(404)
  expect([isRunning(pid), existsSync(profile)]).toEqual([true, true])
  expect((await post(address, run)).status).toBe(200)
  expect((await answer).structuredContent).toEqual({ app_id: workspace.app_id, ...report })
  expect((await post(address, run)).status).toBe(404)
  await vi.waitUntil(() => !isRunning(pid) && !existsSync(profile))
})

test("what is no report of that page is refused, and the run still waits for it", async () => {
  const { answer, address } = await start()
  expect((await post(address, { key: "x" })).status).toBe(404)
  const { key } = await dataOf(await open(address))
  for (const from of ["http://127.0.0.1:3000", "null", "https://evil.example"])
    expect((await post(address, { key, from })).status).toBe(404)
  expect((await post(address, { key: "x" })).status).toBe(404)
  expect((await post(`${address}x`, { key })).status).toBe(404)
  expect((await post(address, { key, body: { ...report, calls: "none" } })).status).toBe(400)
  expect((await post(address, { key })).status).toBe(200)
  expect((await answer).isError).toBeFalsy()
})

test("a ticket opens its own run only, at the address that the agent came by, within a while", async () => {
  const first = await start()
  expect((await open(first.address, "127.0.0.1:3000")).status).toBe(404)
  expect((await open(`${origin}/run/nobody`)).status).toBe(404)
  const { key } = await dataOf(await open(first.address))
  const waiting = start()
  expect((await post(first.address, { key })).status).toBe(200)
  const second = await waiting
  expect((await post(second.address, { key })).status).toBe(404)
  const clock = vi.spyOn(performance, "now").mockReturnValue(performance.now() + limits.runOpenMs + 1)
  const late = await open(second.address)
  clock.mockRestore()
  expect(late.status).toBe(404)
  const { key: own } = await dataOf(await open(second.address))
  expect((await post(second.address, { key: own })).status).toBe(200)
  await Promise.all([first.answer, second.answer])
})
