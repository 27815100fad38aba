// Who may use a workspace, and for what: its access tokens, and browsers that made it or were connected by one.
import "server-only"
import { demoAppId } from "@/lib/contract/app-id"
import { type AccessScope, accessScopes } from "@/lib/contract/playground/access"
import type { WorkspaceResource } from "@/lib/contract/playground/playground"
import { followClock } from "../../common/clock"
import { AppError } from "../../common/errors"
import { hashToken } from "../../common/token"
import { database } from "../../db/database"
import { demoKeyOf } from "../browser"
import { openDemo } from "../demo"
import { findWorkspace, unknownAppId, type Workspace, workspaceSelect } from "../workspace"
import { noteUse } from "./last-use"

export type Reader = {
  appId: string
  bearer: string | undefined
  browserToken: string | undefined
  client: string
}

/** What a caller may do in a workspace. */
export type Access = { workspace: Workspace; scopes: readonly AccessScope[] }

/** The caller's access to the workspace, if it has the scope. */
export async function requireAccess(reader: Reader, scope: AccessScope): Promise<Access> {
  const found = await findAccess(reader)
  if (!found) throw await refuse(reader)
  requireScope(found, scope)
  followClock(found.workspace)
  if (found.tokenId) await noteUse(found.tokenId)
  return found
}

/** Refuses an access without the scope, and says which it is. */
export function requireScope({ scopes }: Pick<Access, "scopes">, scope: AccessScope): void {
  if (scopes.includes(scope)) return
  const message = `Use an access token with the scope "${scope}": this access has ${scopes.join(", ") || "none"}.`
  throw new AppError({ code: `${scope}_scope_missing`, message })
}

/** What the caller may know about a workspace: that it exists, and whether they may read it. */
export async function describeWorkspace(reader: Reader): Promise<WorkspaceResource> {
  const found = await findAccess(reader)
  if (found) return { app_id: reader.appId, name: found.workspace.name, is_readable: found.scopes.includes("read") }
  if (reader.appId === demoAppId) return { app_id: demoAppId, name: "Demo", is_readable: false }
  const workspace = await findWorkspace(reader.appId)
  if (!workspace) throw unknownAppId(reader.appId)
  return { app_id: workspace.appId, name: workspace.name, is_readable: false }
}

/** The access of whoever has this token, in the one workspace that it belongs to. */
export async function requireTokenAccess(bearer: string | undefined): Promise<Access> {
  const found = bearer ? await findByAccessToken({}, bearer) : null
  if (!found) throw tokenMissing(bearer !== undefined)
  followClock(found.workspace)
  if (found.tokenId) await noteUse(found.tokenId)
  return found
}

function tokenMissing(isGiven: boolean): AppError {
  const problem = isGiven ? "the token that was sent opens no workspace" : "no token was sent"
  return new AppError({
    code: "access_denied",
    message: `Send an access token of your workspace as Authorization: Bearer <token>: ${problem}. New workspace, in the menu beside the App ID, shows one, and so does POST /api/playground/workspaces; POST /api/playground/workspaces/<app_id>/access-tokens makes more.`,
    headers: [["WWW-Authenticate", isGiven ? 'Bearer error="invalid_token"' : "Bearer"]],
  })
}

async function refuse({ appId }: Reader): Promise<AppError> {
  if (appId !== demoAppId && !(await findWorkspace(appId))) return unknownAppId(appId)
  return new AppError({
    code: "access_denied",
    message: `Send the access token of "${appId}" as Authorization: Bearer, or connect the workspace to this browser.`,
  })
}

type Found = Access & { tokenId: string | null }

async function findAccess(reader: Reader): Promise<Found | null> {
  if (reader.bearer) return findByAccessToken({ appId: reader.appId }, reader.bearer)
  return reader.browserToken ? findByBrowser(reader, reader.browserToken) : null
}

async function findByAccessToken(named: { appId?: string }, token: string): Promise<Found | null> {
  const db = await database()
  const found = await db.accessToken.findFirst({
    where: { tokenHash: hashToken(token), revokedAt: null, workspace: { ...named, deletedAt: null } },
    select: { id: true, scopes: true, workspace: { select: workspaceSelect } },
  })
  return found && { workspace: found.workspace, scopes: found.scopes, tokenId: found.id }
}

async function findByBrowser({ appId, client }: Reader, token: string): Promise<Found | null> {
  const demoKey = demoKeyOf(token)
  if (appId === demoAppId) return ownedBy(await openDemo({ deviceId: demoKey, client }))
  const db = await database()
  const workspace = await db.workspace.findUnique({
    where: { appId, deletedAt: null },
    select: { ...workspaceSelect, demoKeyHash: true },
  })
  if (!workspace) return null
  if (workspace.demoKeyHash === hashToken(demoKey)) return ownedBy(workspace)
  const scopes = await listScopes(workspace.id, hashToken(token))
  return scopes.length > 0 ? { workspace, scopes, tokenId: null } : null
}

function ownedBy(workspace: Workspace): Found {
  return { workspace, scopes: accessScopes, tokenId: null }
}

/** The scopes of all the tokens that opened the workspace to the browser; all there are, if it made the workspace. */
async function listScopes(workspaceId: string, browserHash: string): Promise<AccessScope[]> {
  const db = await database()
  const rows = await db.$queryRaw<{ scope: AccessScope }[]>`
    SELECT DISTINCT scope.name::text AS scope
    FROM "BrowserWorkspace" AS browser LEFT JOIN "AccessToken" AS token ON token.id = browser."accessTokenId",
         unnest(CASE WHEN browser."accessTokenId" IS NULL THEN enum_range(NULL::"AccessScope") ELSE token.scopes END) AS scope (name)
    WHERE browser."browserHash" = ${browserHash} AND browser."workspaceId" = ${workspaceId}
      AND token."revokedAt" IS NULL`
  return rows.map(({ scope }) => scope)
}
