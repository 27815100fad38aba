// A server with its workspace, as start, exec and tests open it, and how other commands find it.
import path from "node:path"
import { z } from "zod"
import { Failure } from "../failure"
import { forget, keep, prepareDataFolder, readKept } from "../server/data-folder"
import { type AppServer, launch } from "../server/launch"
import { version } from "../version"
import { createWorkspace, exportScene, isOpen } from "./client"
import type { WorkspaceAccess } from "./request"

const keptSchema = z.object({ app_id: z.string(), secret: z.string(), access_token: z.string() })
const runningSchema = keptSchema.extend({ url: z.string() })

type Kept = z.infer<typeof keptSchema>

/** What a page and a test need to know, as `start --json` prints it and the data folder keeps it while the server runs. */
export type Running = z.infer<typeof runningSchema>

export type Session = Running & { ended: AppServer["ended"]; stop(): Promise<void> }

type Opening = { port: number; dataFolder: string; patienceMs: number }

/** Starts the server, with the workspace that the data folder has, or a new one. */
export async function openSession(opening: Opening): Promise<Session> {
  const dataFolder = path.resolve(opening.dataFolder)
  await prepareDataFolder(dataFolder, version)
  const server = await launch({ ...opening, dataFolder })
  try {
    const kept = await workspaceIn(dataFolder, server.url)
    const running: Running = { url: server.url, ...kept }
    keep(dataFolder, "server.json", JSON.stringify(running))
    // Other commands would ask a server that is gone, or whoever has its port then.
    const ended = server.ended.then(() => forget(dataFolder, "server.json"))
    const stop = async () => {
      await server.stop()
      await ended
    }
    return { ...running, ended, stop }
  } catch (error) {
    await server.stop()
    throw error
  }
}

async function workspaceIn(dataFolder: string, url: string): Promise<Kept> {
  const kept = keptSchema.safeParse(parseJson(readKept(dataFolder, "workspace.json")))
  if (kept.success && (await isOpen(accessOf({ url, ...kept.data })))) return kept.data
  const made = await createWorkspace(url, "Tests")
  keep(dataFolder, "workspace.json", JSON.stringify(made))
  keep(dataFolder, "seed.json", await exportScene(accessOf({ url, ...made })))
  return made
}

/** The server that a command is for: what `exec` has set, else the one that runs on the data folder. */
export function findRunning(dataFolder: string): Running {
  const running = runningSchema.safeParse(runningIn(process.env) ?? parseJson(readKept(dataFolder, "server.json")))
  if (running.success) return running.data
  throw new Failure(
    `No server was started on ${dataFolder}. Start one: messenger-playground start --data ${JSON.stringify(dataFolder)}`,
  )
}

/** The server that `exec` has set; null where there is none. */
export function runningIn(env: NodeJS.ProcessEnv): Running | null {
  const { INTERCOM_API_BASE: url, INTERCOM_APP_ID: app_id, INTERCOM_ACCESS_TOKEN: access_token } = env
  return url && app_id && access_token ? { url, app_id, access_token, secret: env.INTERCOM_SECRET ?? "" } : null
}

export function accessOf({ url, app_id, access_token }: Running): WorkspaceAccess {
  return { url, appId: app_id, accessToken: access_token }
}

/** The variables by which a command under `exec` finds the server. */
export function environmentOf({ url, app_id, access_token, secret }: Running): Record<string, string> {
  return {
    INTERCOM_API_BASE: url,
    INTERCOM_APP_ID: app_id,
    INTERCOM_ACCESS_TOKEN: access_token,
    INTERCOM_SECRET: secret,
  }
}

function parseJson(text: string | null): unknown {
  try {
    return text === null ? null : JSON.parse(text)
  } catch {
    return null
  }
}
