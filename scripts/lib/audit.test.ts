import { spawn } from "node:child_process"
import { once } from "node:events"
import { mkdtempSync, rmSync } from "node:fs"
import { createServer, type IncomingMessage, type Server, type ServerResponse } from "node:http"
import type { AddressInfo } from "node:net"
import os from "node:os"
import path from "node:path"
import { buffer } from "node:stream/consumers"
import { gunzipSync } from "node:zlib"
import { afterEach, beforeEach, expect, test } from "vitest"
import { judge } from "./audit.mjs"

const root = path.resolve(import.meta.dirname, "../..")
// npm remembers what it heard of an advisory.
let cache: string
let registry: Server | undefined

beforeEach(() => {
  cache = mkdtempSync(path.join(os.tmpdir(), "audit-"))
})

afterEach(() => {
  rmSync(cache, { recursive: true, force: true })
  registry?.closeAllConnections()
  registry?.close()
})

/** Runs the check against a registry of our own, which answers what it is asked about packages by `answer`. */
async function auditAt(answer: (packages: string[], response: ServerResponse) => void) {
  const asked: string[] = []
  registry = createServer(async (request, response) => {
    if (!request.url?.endsWith("/advisories/bulk")) return void response.writeHead(404).end("{}")
    asked.push(...Object.keys(JSON.parse(await textOf(request))))
    answer(asked, response)
  })
  registry.listen(0, "127.0.0.1")
  await once(registry, "listening")
  const npm_config_registry = `http://127.0.0.1:${(registry.address() as AddressInfo).port}/`
  const child = spawn(process.execPath, ["scripts/audit.mjs"], {
    cwd: root,
    env: { ...process.env, npm_config_registry, npm_config_cache: cache },
    stdio: ["ignore", "pipe", "inherit"],
  })
  const [output, [status]] = await Promise.all([buffer(child.stdout), once(child, "close")])
  return { asked, status, line: output.toString().trim() }
}

async function textOf(request: IncomingMessage): Promise<string> {
  const body = await buffer(request)
  return (request.headers["content-encoding"] === "gzip" ? gunzipSync(body) : body).toString()
}

function weakness(name: string, severity: string) {
  const advisory = { id: 1, url: "https://example.com/1", title: "Bad", severity, vulnerable_versions: "*" }
  return (_packages: string[], response: ServerResponse) => void response.end(JSON.stringify({ [name]: [advisory] }))
}

test.each(["high", "critical"])("a weakness that is %s, in what the product runs on, fails", async (severity) => {
  const { status, line } = await auditAt(weakness("next", severity))
  expect([status, line]).toEqual([1, `audit: known weaknesses: 1 ${severity}: next (${severity})`])
})

test("a moderate weakness is named and does not fail", async () => {
  const { status, line } = await auditAt(weakness("next", "moderate"))
  expect([status, line]).toEqual([0, "audit: known weaknesses: 1 moderate: next (moderate)"])
})

test("what is only developed with is not asked about", async () => {
  const { asked, status, line } = await auditAt((_packages, response) => void response.end("{}"))
  expect(asked).toEqual(expect.arrayContaining(["next", "pg", "zod"]))
  expect(asked).not.toContain("vitest")
  expect([status, line]).toEqual([0, "audit: no known weaknesses in what the product runs on"])
})

test("a registry without advisories is named as the reason why nothing is known", async () => {
  const { status, line } = await auditAt((_packages, response) => void response.writeHead(405).end("{}"))
  expect([status, line]).toEqual([0, expect.stringMatching(/^audit: no advisory service answered \(405 /)])
})

test("a service that answers nothing, or not in time, is one that did not answer", () => {
  for (const text of ["", "<html>", null]) expect(judge(text).line).toContain("no advisory service answered")
})
