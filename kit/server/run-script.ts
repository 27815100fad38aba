import { type ChildProcess, spawn } from "node:child_process"
import { Failure } from "../failure"
import { appFolder } from "./app-folder"

/** What would make our server use what belongs to the project it is started from. */
const foreign =
  /^(npm_.*|NODE_OPTIONS|NODE_ENV|PORT|DATABASE_URL|REDIS_URL|APP_ORIGIN|PREVIEW_ORIGIN|TRUSTED_PROXIES|NEXT_.*)$/i

/** Starts one of the app's scripts, which writes where the stream says. */
export function startScript(script: string, args: string[], env: Record<string, string>): ChildProcess {
  const inherited = Object.entries(process.env).filter(([name]) => !foreign.test(name))
  return spawn(process.execPath, [script, ...args], {
    cwd: appFolder,
    // By the last the server notices that this process is gone, however that came (scripts/serve.mjs).
    stdio: ["ignore", "pipe", "pipe", "ipc"],
    env: {
      ...Object.fromEntries(inherited),
      NODE_ENV: "production",
      NEXT_TELEMETRY_DISABLED: "1",
      NEXT_MANUAL_SIG_HANDLE: "1",
      ...env,
    },
  })
}

/** Runs one to its end. Throws what it wrote if it fails. */
export async function runScript(script: string, env: Record<string, string>): Promise<void> {
  const child = startScript(script, [], env)
  const written = collect(child)
  const code = await new Promise((resolve) => child.once("close", resolve))
  if (code !== 0) throw new Failure(written().trim() || `${script} failed without a word.`)
}

/** The last of what a process writes, for when it fails. */
export function collect(child: ChildProcess): () => string {
  let text = ""
  for (const stream of [child.stdout, child.stderr]) {
    stream?.on("data", (data) => {
      text = `${text}${data}`.slice(-lastCharacters)
    })
  }
  return () => text
}

const lastCharacters = 4_000
