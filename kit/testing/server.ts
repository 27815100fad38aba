// Servers for tests: one of their own, or the one that `exec` or a global setup has started.
import { Failure } from "../failure"
import { claimDataFolder } from "../server/data-folder"
import { createWorkspace } from "../workspace/client"
import { accessOf, environmentOf, openSession, type Running, runningIn } from "../workspace/session"
import { endOfLog } from "./activity"
import { openMessenger } from "./messenger"
import type { StartOptions, TestServer } from "./types"

/** Starts a server as a process of its own. Throws a sentence where that cannot be. */
export async function start({ port = 0, data, patienceSeconds = 30 }: StartOptions = {}): Promise<TestServer> {
  const folder = claimDataFolder(data)
  try {
    const session = await openSession({ port, dataFolder: folder.path, patienceMs: patienceSeconds * 1_000 })
    const stop = async () => {
      await session.stop()
      folder.release()
    }
    return await serverOf(session, stop)
  } catch (error) {
    folder.release()
    throw error
  }
}

/** The server that INTERCOM_API_BASE, INTERCOM_APP_ID, INTERCOM_ACCESS_TOKEN and INTERCOM_SECRET name. Throws without them. */
export async function connect(): Promise<TestServer> {
  const running = runningIn(process.env)
  if (running) return serverOf(running, async () => {})
  throw new Failure("No server is named. Run the tests by: messenger-playground exec -- <command>")
}

/** The server that the environment names, where it names one, else one that is started. */
export function startOrConnect(options: StartOptions = {}): Promise<TestServer> {
  return process.env.INTERCOM_API_BASE ? connect() : start(options)
}

async function serverOf(running: Running, stop: () => Promise<void>): Promise<TestServer> {
  const { url } = running
  return {
    url,
    environment: environmentOf(running),
    workspace: openMessenger(running, await endOfLog(accessOf(running))),
    async newWorkspace(name = "Test") {
      return openMessenger({ url, ...(await createWorkspace(url, name)) }, 0)
    },
    stop,
  }
}
