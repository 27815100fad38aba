// A browser that uses the playground is known by the token in its cookie (proxy.ts). From the token follow the key of its
// private demo workspace and the workspaces it may use, so a first visit costs no write.
import "server-only"
import { createHash } from "node:crypto"
import type { WorkspaceResource } from "@/lib/contract/playground/playground"
import { now } from "../common/clock"
import { AppError } from "../common/errors"
import { newId } from "../common/id"
import { hashToken } from "../common/token"
import { database } from "../db/database"

const workspacesMax = 100

/**
 * The device id by which the SDK finds this browser's demo workspace, or the one that somebody else's project has in this
 * browser. It says nothing about the token, nor about any other of these ids.
 */
export function demoKeyOf(token: string, project?: string): string {
  const name = project === undefined ? `demo ${token}` : `demo ${token} ${project}`
  return createHash("sha256").update(name).digest("hex").slice(0, 32)
}

/** The workspaces this browser made or was connected to, newest first; not those of strangers' projects. */
export async function listBrowserWorkspaces(token: string): Promise<{ appId: string; name: string }[]> {
  const db = await database()
  const rows = await db.browserWorkspace.findMany({
    where: {
      browserHash: hashToken(token),
      workspace: { demoKeyHash: null },
      OR: [{ accessTokenId: null }, { accessToken: { revokedAt: null } }],
    },
    select: { workspace: { select: { appId: true, name: true } } },
    orderBy: { createdAt: "desc" },
    // Several tokens may have opened the same one.
    distinct: ["workspaceId"],
    take: workspacesMax,
  })
  return rows.map(({ workspace }) => workspace)
}

type Connection = { token: string | undefined; accessToken: string }

/** Opens the workspace of an access token to this browser, with what the token may do and for as long as it may. */
export async function connectWorkspace({ token, accessToken }: Connection): Promise<WorkspaceResource> {
  if (!token) throw new AppError({ code: "access_denied", message: "Reload the page: this browser sent no cookie." })
  const db = await database()
  const found = await db.accessToken.findFirst({
    where: { tokenHash: hashToken(accessToken), revokedAt: null },
    select: { id: true, scopes: true, workspace: { select: { id: true, appId: true, name: true } } },
  })
  if (!found)
    throw new AppError({
      code: "access_denied",
      message: "Check the access token: it opens no workspace.",
      field: "access_token",
    })
  const { id: accessTokenId, scopes, workspace } = found
  const browser = { id: newId("brw"), browserHash: hashToken(token), workspaceId: workspace.id, createdAt: now() }
  await db.browserWorkspace.createMany({ data: [{ ...browser, accessTokenId }], skipDuplicates: true })
  return { app_id: workspace.appId, name: workspace.name, is_readable: scopes.includes("read") }
}
