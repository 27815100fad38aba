// The packed app as a process of its own, from its start to its end.
import type { ChildProcess } from "node:child_process"
import { readFileSync } from "node:fs"
import net from "node:net"
import path from "node:path"
import { setTimeout as pass } from "node:timers/promises"
import { exchange, isOk } from "../exchange"
import { Failure, sentenceOf } from "../failure"
import { appFolder } from "./app-folder"
import { collect, startScript } from "./run-script"

export type AppServer = {
  /** Where it answers, without a slash at the end. */
  url: string
  /** Resolves when it has ended, by whatever. */
  ended: Promise<void>
  stop(): Promise<void>
}

type Launch = {
  /** 0: a free one. */
  port: number
  dataFolder: string
  /** After how many milliseconds without an answer it is given up. */
  patienceMs: number
}

/** Starts it on a data folder that is ready, and waits until it answers. Throws what it wrote if it does not. */
export async function launch({ port: wanted, dataFolder, patienceMs }: Launch): Promise<AppServer> {
  const port = await choosePort(wanted)
  const child = startScript("scripts/serve.mjs", [String(port)], {
    DATA_DIR: dataFolder,
    RATE_LIMITS: "off",
    __NEXT_PRIVATE_STANDALONE_CONFIG: builtConfig(),
  })
  const written = collect(child)
  const ended = new Promise<void>((resolve) => child.once("close", () => resolve()))
  // However this process ends, none is left behind.
  const kill = () => child.kill("SIGKILL")
  process.once("exit", kill)
  void ended.then(() => process.off("exit", kill))
  const url = `http://localhost:${port}`
  try {
    await answering(child, port, patienceMs)
  } catch (error) {
    child.kill("SIGKILL")
    await ended
    throw new Failure(reasonOf(error, written()))
  }
  return {
    url,
    ended,
    async stop() {
      child.kill("SIGTERM")
      await ended
    },
  }
}

/** What the server said of itself, in the words of this command; else all that it wrote. */
function reasonOf(error: unknown, written: string): string {
  const [said] = /^The server cannot start: .*/m.exec(written) ?? []
  return said?.replaceAll("DATA_DIR", "--data") ?? [sentenceOf(error), written.trim()].filter(Boolean).join("\n")
}

/** As Next's own server apart from a repository: reading next.config.js anew takes what only its build has. */
function builtConfig(): string {
  const file = path.join(appFolder, ".next/required-server-files.json")
  return JSON.stringify(JSON.parse(readFileSync(file, "utf8")).config)
}

async function answering(child: ChildProcess, port: number, patienceMs: number): Promise<void> {
  const deadline = Date.now() + patienceMs
  while (Date.now() < deadline) {
    if (child.exitCode !== null || child.signalCode !== null) throw new Error("The server ended before it answered.")
    const signal = AbortSignal.timeout(Math.max(1, deadline - Date.now()))
    const health = { method: "GET", signal }
    const response = await exchange(`http://127.0.0.1:${port}/api/health`, health).catch(() => null)
    response?.resume()
    if (response && isOk(response)) return
    await pass(25)
  }
  throw new Error(`The server has not answered for ${patienceMs / 1_000} seconds. Give it more: --patience <seconds>`)
}

async function choosePort(wanted: number): Promise<number> {
  const port = await listenOnce(wanted)
  if (port === null) throw new Failure(`Port ${wanted} is in use. Choose another, or any free one: --port 0`)
  return port
}

/** The port that could be listened on, null where that is taken. */
function listenOnce(port: number): Promise<number | null> {
  return new Promise((resolve) => {
    const probe = net.createServer()
    probe.once("error", () => resolve(null))
    probe.listen(port, () => {
      const address = probe.address()
      probe.close(() => resolve(typeof address === "object" && address ? address.port : null))
    })
  })
}
