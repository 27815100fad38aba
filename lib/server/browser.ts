// A browser that uses the playground is known by the token in its cookie (proxy.ts). From the token follow the key of its
// private demo workspace and the workspaces it may read, so a first visit costs no write.
import "server-only"
import { createHash } from "node:crypto"
import type { WorkspaceResource } from "@/lib/contract/playground"
import { database } from "./database"
import { AppError } from "./errors"
import { limit } from "./http/rate-limit"
import { hashToken } from "./token"

const workspacesMax = 100

/** The device id by which the SDK finds this browser's demo workspace. It says nothing about the token. */
export function demoKeyOf(token: string): string {
  return createHash("sha256").update(`demo ${token}`).digest("hex").slice(0, 32)
}

/** The workspaces this browser may read, newest first. */
export async function listBrowserWorkspaces(token: string): Promise<{ appId: string; name: string }[]> {
  const db = await database()
  const rows = await db.browserWorkspace.findMany({
    where: { browserHash: hashToken(token) },
    select: { workspace: { select: { appId: true, name: true } } },
    orderBy: { createdAt: "desc" },
    take: workspacesMax,
  })
  return rows.map(({ workspace }) => workspace)
}

type Connection = { token: string | undefined; accessToken: string }

/** Opens the workspace of an access token to this browser. */
export async function connectWorkspace({ token, accessToken }: Connection): Promise<WorkspaceResource> {
  if (!token) throw new AppError("access_denied", "Reload the page: this browser sent no cookie.")
  await limit("connect", hashToken(token))
  const db = await database()
  const workspace = await db.workspace.findUnique({
    where: { accessTokenHash: hashToken(accessToken) },
    select: { id: true, appId: true, name: true },
  })
  if (!workspace) throw new AppError("access_denied", "Check the access token: it opens no workspace.", "access_token")
  await db.browserWorkspace.createMany({
    data: [{ browserHash: hashToken(token), workspaceId: workspace.id }],
    skipDuplicates: true,
  })
  return { app_id: workspace.appId, name: workspace.name, is_readable: true }
}
