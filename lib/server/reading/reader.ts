// Who may read a workspace: its access token, or a browser it is connected to.
import "server-only"
import { demoAppId } from "@/lib/contract/app-id"
import type { WorkspaceResource } from "@/lib/contract/playground"
import { demoKeyOf } from "../browser"
import { database } from "../database"
import { openDemo } from "../demo"
import { AppError } from "../errors"
import { hashToken } from "../token"
import { findWorkspace, unknownAppId, type Workspace, workspaceSelect } from "../workspace"

export type Reader = {
  appId: string
  bearer: string | undefined
  browserToken: string | undefined
  client: string
}

/** The workspace, if the caller may read it. */
export async function requireReadable(reader: Reader): Promise<Workspace> {
  const readable = await findReadable(reader)
  if (readable) return readable
  if (reader.appId !== demoAppId && !(await findWorkspace(reader.appId))) throw unknownAppId(reader.appId)
  throw new AppError(
    "access_denied",
    `Send the access token of "${reader.appId}" as Authorization: Bearer, or connect the workspace to this browser.`,
  )
}

/** What the caller may know about a workspace: that it exists, and whether they may read it. */
export async function describeWorkspace(reader: Reader): Promise<WorkspaceResource> {
  const readable = await findReadable(reader)
  if (readable) return { app_id: reader.appId, name: readable.name, is_readable: true }
  if (reader.appId === demoAppId) return { app_id: demoAppId, name: "Demo", is_readable: false }
  const workspace = await findWorkspace(reader.appId)
  if (!workspace) throw unknownAppId(reader.appId)
  return { app_id: workspace.appId, name: workspace.name, is_readable: false }
}

async function findReadable(reader: Reader): Promise<Workspace | null> {
  if (reader.bearer) return findByAccessToken(reader.appId, reader.bearer)
  return reader.browserToken ? findByBrowser(reader, reader.browserToken) : null
}

async function findByAccessToken(appId: string, token: string): Promise<Workspace | null> {
  const db = await database()
  return db.workspace.findFirst({ where: { accessTokenHash: hashToken(token), appId }, select: workspaceSelect })
}

async function findByBrowser({ appId, client }: Reader, token: string): Promise<Workspace | null> {
  const demoKey = demoKeyOf(token)
  if (appId === demoAppId) return openDemo({ deviceId: demoKey, client })
  const db = await database()
  const isOwn = [{ demoKeyHash: hashToken(demoKey) }, { browsers: { some: { browserHash: hashToken(token) } } }]
  return db.workspace.findFirst({ where: { appId, OR: isOwn }, select: workspaceSelect })
}
