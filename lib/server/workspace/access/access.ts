// By which right an open stream reads a workspace, so that it can be asked for again, for many streams at once.
import "server-only"
import { hashToken } from "../../common/token"
import { database } from "../../db/database"
import { demoKeyOf } from "../browser"
import type { Reader } from "./reader"

/** Names the access of a reader who may read the workspace. */
export function accessOf(workspaceId: string, { bearer, browserToken = "" }: Reader): string {
  const key = bearer ? hashToken(bearer) : `${hashToken(browserToken)} ${hashToken(demoKeyOf(browserToken))}`
  return `${workspaceId} ${key}`
}

type Access = { id: string; workspaceId: string }

/** Those of the given accesses that still open their workspace. */
export async function findAccesses(ids: string[]): Promise<Access[]> {
  const asked = ids.map((id) => {
    const [workspaceId, hash, demoHash] = id.split(" ")
    return demoHash === undefined ? { id, workspaceId, token: hash } : { id, workspaceId, browser: hash, demoHash }
  })
  const db = await database()
  return db.$queryRaw<Access[]>`
    SELECT asked.id, workspace.id AS "workspaceId"
    FROM jsonb_to_recordset(${JSON.stringify(asked)}::text::jsonb)
      AS asked (id text, "workspaceId" text, token text, browser text, "demoHash" text)
    JOIN "Workspace" AS workspace ON workspace.id = asked."workspaceId"
    WHERE workspace."deletedAt" IS NULL AND (workspace."demoKeyHash" = asked."demoHash" OR EXISTS (
      SELECT FROM "AccessToken" AS token
      WHERE token."tokenHash" = asked.token AND token."workspaceId" = workspace.id
        AND token."revokedAt" IS NULL AND 'read' = ANY (token.scopes)
    ) OR EXISTS (
      SELECT FROM "BrowserWorkspace" AS connected LEFT JOIN "AccessToken" AS token ON token.id = connected."accessTokenId"
      WHERE connected."browserHash" = asked.browser AND connected."workspaceId" = workspace.id
        AND (connected."accessTokenId" IS NULL OR (token."revokedAt" IS NULL AND 'read' = ANY (token.scopes)))
    ))`
}
