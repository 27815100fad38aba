import { spawn } from "node:child_process"
import { mkdtempSync, rmSync } from "node:fs"
import os from "node:os"
import path from "node:path"
import { Failure } from "../failure"
import { environmentOf, openSession } from "../workspace/session"

type ExecOptions = { port: number; patience: number; data?: string }

/** Ends as the command does. Without a data folder the server has one that is gone afterwards. */
export async function exec(command: string[], { port, patience, data }: ExecOptions): Promise<void> {
  const dataFolder = path.resolve(data ?? mkdtempSync(path.join(os.tmpdir(), "messenger-playground-")))
  try {
    const session = await openSession({ port, patienceMs: patience * 1_000, dataFolder })
    try {
      process.exitCode = await run(command, environmentOf(session))
    } finally {
      await session.stop()
    }
  } finally {
    if (data === undefined) rmSync(dataFolder, { recursive: true, force: true })
  }
}

/** The command's exit code; of one that a signal ended what a shell makes of that. */
function run([name = "", ...args]: string[], env: Record<string, string>): Promise<number> {
  const child = spawn(name, args, {
    stdio: "inherit",
    env: { ...process.env, ...env },
    // There a command is a script with an ending that only a shell knows.
    shell: process.platform === "win32",
  })
  const pass = (signal: NodeJS.Signals) => void child.kill(signal)
  for (const signal of signals) process.on(signal, pass)
  return new Promise<number>((resolve, reject) => {
    child.once("error", () => reject(new Failure(`The command "${name}" cannot be run. Check its name and its path.`)))
    child.once("exit", (code, signal) => resolve(code ?? 128 + (signal ? os.constants.signals[signal] : 0)))
  }).finally(() => {
    for (const signal of signals) process.off(signal, pass)
  })
}

const signals = ["SIGINT", "SIGTERM"] as const
