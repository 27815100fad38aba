import { spawn } from "node:child_process"
import os from "node:os"
import { Failure } from "../failure"
import { claimDataFolder } from "../server/data-folder"
import { environmentOf, openSession } from "../workspace/session"

type ExecOptions = { port: number; patience: number; data?: string }

/** Ends as the command does. Without a data folder the server has one that is gone afterwards. */
export async function exec(command: string[], { port, patience, data }: ExecOptions): Promise<void> {
  const folder = claimDataFolder(data)
  try {
    const session = await openSession({ port, patienceMs: patience * 1_000, dataFolder: folder.path })
    try {
      // Where it runs our commands, they keep their files with the server's.
      process.exitCode = await run(command, { ...environmentOf(session), MESSENGER_PLAYGROUND_DATA: folder.path })
    } finally {
      await session.stop()
    }
  } finally {
    folder.release()
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
