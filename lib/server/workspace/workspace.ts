import "server-only"
import type { Prisma } from "@/generated/prisma/client"
import { demoAppId } from "@/lib/contract/app-id"
import { accessScopes } from "@/lib/contract/playground/access"
import type { CreatedWorkspace } from "@/lib/contract/playground/playground"
import { now } from "../common/clock"
import { AppError } from "../common/errors"
import { newId, randomText } from "../common/id"
import { hashToken, newSecret, newToken } from "../common/token"
import { recordActivity } from "../db/activity"
import { database } from "../db/database"
import type { Transaction } from "../db/write"
import { templateId } from "./template"
import { copyContent } from "./template-copy"

const appIdLength = 8

export const workspaceSelect = {
  id: true,
  appId: true,
  name: true,
  settings: true,
  secret: true,
  previousSecret: true,
  requiresVerification: true,
  clockAt: true,
  clockSetAt: true,
  faults: true,
} satisfies Prisma.WorkspaceSelect

export type Workspace = Prisma.WorkspaceGetPayload<{ select: typeof workspaceSelect }>

type NewWorkspace = {
  name?: string | undefined
  /** Token of the browser that may do everything in it from now on. */
  browserToken?: string | undefined
}

/** Creates a lasting workspace. Its access token is shown in this answer and never again. */
export async function createWorkspace({
  name = "My workspace",
  browserToken,
}: NewWorkspace): Promise<CreatedWorkspace> {
  const db = await database()
  const accessToken = newToken()
  const appId = randomText(appIdLength)
  const secret = newSecret()
  await db.$transaction(async (tx) => {
    const { id: workspaceId } = await copyTemplate(tx, { appId, name, secret })
    const createdAt = now()
    const all = { name: "First token", scopes: [...accessScopes] }
    const token = { id: newId("tok"), workspaceId, tokenHash: hashToken(accessToken), ...all, createdAt }
    await tx.accessToken.createMany({ data: [token] })
    if (browserToken) {
      const browser = { id: newId("brw"), browserHash: hashToken(browserToken), workspaceId, createdAt }
      await tx.browserWorkspace.createMany({ data: [browser] })
    }
  })
  return { app_id: appId, secret, access_token: accessToken }
}

/** The workspace of an App ID; never the template behind "demo", which is a private copy for each browser. */
export async function findWorkspace(appId: string): Promise<Workspace | null> {
  if (appId === demoAppId) return null
  const db = await database()
  return db.workspace.findUnique({ where: { appId, deletedAt: null }, select: workspaceSelect })
}

/** What to answer for an App ID that nobody made. */
export function unknownAppId(appId: string): AppError {
  return new AppError({
    code: "app_id_unknown",
    message: `There is no workspace with the App ID "${appId}". Use "${demoAppId}", or make one: New workspace, in the menu beside the App ID, or POST /api/playground/workspaces.`,
    field: "app_id",
  })
}

type CopyData = Pick<Prisma.WorkspaceUncheckedCreateInput, "appId" | "name" | "secret" | "demoKeyHash">

/** Makes a workspace with the template's settings, admins, outbound messages and articles. */
export async function copyTemplate(tx: Transaction, data: CopyData): Promise<Workspace> {
  const { settings } = await tx.workspace.findUniqueOrThrow({ where: { id: templateId }, select: { settings: true } })
  const id = newId("wks")
  const workspace = await tx.workspace.create({
    data: { id, settings: settings ?? {}, ...data },
    select: workspaceSelect,
  })
  await copyContent(tx, id)
  await recordActivity(tx, id, [{ type: "workspace.created", userId: null, traceId: null, data: { name: data.name } }])
  return workspace
}
