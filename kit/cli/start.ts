import { spawn } from "node:child_process"
import { findRunning, openSession, type Running } from "../workspace/session"
import { defaultData } from "./default-data"

type StartOptions = { port: number; patience: number; data?: string; json?: boolean }

/** Runs until it is told to end. */
export async function start({ port, patience, data = defaultData, json }: StartOptions): Promise<void> {
  const session = await openSession({ port, patienceMs: patience * 1_000, dataFolder: data })
  const { url, app_id, access_token, secret } = session
  console.log(json ? JSON.stringify({ url, app_id, access_token, secret } satisfies Running) : welcome(session))
  for (const signal of ["SIGINT", "SIGTERM"] as const) process.once(signal, () => void session.stop())
  await session.ended
}

function welcome({ url, app_id, access_token }: Running): string {
  return `Messenger Playground is ready: ${url}

  App ID        ${app_id}
  Access token  ${access_token}

In your page:   Intercom("boot", { app_id: "${app_id}", api_base: "${url}" })`
}

/** Shows the playground in the browser, or says where it is. */
export function open({ data = defaultData }: { data?: string }): void {
  const { url } = findRunning(data)
  const [command, ...args] = opener(url)
  spawn(command, args, { stdio: "ignore", detached: true })
    .on("error", () => console.log(`Open ${url}`))
    .unref()
}

function opener(url: string): [string, ...string[]] {
  if (process.platform === "darwin") return ["open", url]
  return process.platform === "win32" ? ["cmd", "/c", "start", "", url] : ["xdg-open", url]
}
