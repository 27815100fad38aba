// Access tokens: what scripts use a workspace with. Each has scopes, is replaced or revoked at once, and takes along the
// browsers that were connected by it and the streams that are open with it.
import "server-only"
import type { Prisma } from "@/generated/prisma/client"
import {
  type AccessScope,
  type AccessTokenResource,
  accessScopes,
  type CreateAccessToken,
  type CreatedAccessToken,
} from "@/lib/contract/playground/access"
import { now, toSeconds } from "../../common/clock"
import { AppError, notFound } from "../../common/errors"
import { newId } from "../../common/id"
import { hashToken, newToken } from "../../common/token"
import { database } from "../../db/database"
import { lockText } from "../../db/lock-text"
import { type Transaction, write } from "../../db/write"
import { accessChanged } from "./access-changed"
import { type Access, requireScope } from "./reader"

const liveMax = 50
const revokedKept = 50

const tokenSelect = {
  id: true,
  name: true,
  scopes: true,
  createdAt: true,
  rotatedAt: true,
  lastUsedAt: true,
  revokedAt: true,
} satisfies Prisma.AccessTokenSelect

type Row = Prisma.AccessTokenGetPayload<{ select: typeof tokenSelect }>

/** A workspace's tokens, newest first, and those revoked last. */
export async function listAccessTokens(workspaceId: string) {
  const db = await database()
  const rows = await db.accessToken.findMany({
    where: { workspaceId },
    select: tokenSelect,
    orderBy: [{ createdAt: "desc" }, { id: "desc" }],
    take: liveMax + revokedKept,
  })
  return { data: rows.map(toResource), next: null }
}

/** Makes a token with some of the caller's own scopes. */
export async function createAccessToken(
  access: Access,
  { name, scopes }: CreateAccessToken,
): Promise<CreatedAccessToken> {
  const workspaceId = access.workspace.id
  const wanted = accessScopes.filter((scope) => scopes.includes(scope))
  requireAll(access, wanted)
  const token = newToken()
  const { result } = await write({ workspaceId }, async (tx, log) => {
    await lockTokens(tx, workspaceId)
    await checkRoom(tx, workspaceId)
    log("workspace.changed", null, { fields: accessChanged })
    const data = { id: newId("tok"), workspaceId, name, scopes: wanted, tokenHash: hashToken(token), createdAt: now() }
    return tx.accessToken.create({ data, select: tokenSelect })
  })
  return { ...toResource(result), access_token: token }
}

/** Puts another token in the place of one. The old one opens nothing from now on. */
export async function rotateAccessToken(access: Access, id: string): Promise<CreatedAccessToken> {
  const workspaceId = access.workspace.id
  const token = newToken()
  const { result } = await write({ workspaceId }, async (tx, log) => {
    await lockTokens(tx, workspaceId)
    const row = await findToken(tx, { workspaceId, id })
    if (row.revokedAt) throw unknownToken()
    requireAll(access, row.scopes)
    await tx.browserWorkspace.deleteMany({ where: { accessTokenId: id, workspaceId } })
    log("workspace.changed", null, { fields: accessChanged })
    const data = { tokenHash: hashToken(token), rotatedAt: now(), lastUsedAt: null }
    return tx.accessToken.update({ where: { id }, data, select: tokenSelect })
  })
  return { ...toResource(result), access_token: token }
}

type Named = { workspaceId: string; id: string }

/** Ends a token. May be repeated. */
export async function revokeAccessToken({ workspaceId, id }: Named): Promise<AccessTokenResource> {
  const { result } = await write({ workspaceId }, async (tx, log) => {
    await lockTokens(tx, workspaceId)
    const row = await findToken(tx, { workspaceId, id })
    if (row.revokedAt) return row
    await tx.browserWorkspace.deleteMany({ where: { accessTokenId: id, workspaceId } })
    log("workspace.changed", null, { fields: accessChanged })
    const revoked = await tx.accessToken.update({ where: { id }, data: { revokedAt: now() }, select: tokenSelect })
    await forgetOldest(tx, workspaceId)
    return revoked
  })
  return toResource(result)
}

async function lockTokens(tx: Transaction, workspaceId: string): Promise<void> {
  await lockText(tx, `${workspaceId} access`)
}

async function findToken(tx: Transaction, { workspaceId, id }: Named): Promise<Row> {
  const row = await tx.accessToken.findFirst({ where: { id, workspaceId }, select: tokenSelect })
  if (!row) throw unknownToken()
  return row
}

function unknownToken(): AppError {
  return notFound("live access token")
}

function requireAll(access: Access, scopes: AccessScope[]): void {
  for (const scope of scopes) requireScope(access, scope)
}

async function checkRoom(tx: Transaction, workspaceId: string): Promise<void> {
  const count = await tx.accessToken.count({ where: { workspaceId, revokedAt: null } })
  if (count < liveMax) return
  throw new AppError({
    code: "invalid_request",
    message: `Revoke another token first: there are ${liveMax}, and that is the limit.`,
  })
}

async function forgetOldest(tx: Transaction, workspaceId: string): Promise<void> {
  const rows = await tx.accessToken.findMany({
    where: { workspaceId, revokedAt: { not: null } },
    select: { id: true },
    orderBy: [{ revokedAt: "desc" }, { id: "desc" }],
    skip: revokedKept,
    take: revokedKept,
  })
  if (rows.length > 0) await tx.accessToken.deleteMany({ where: { id: { in: rows.map(({ id }) => id) } } })
}

function toResource({ id, name, scopes, createdAt, rotatedAt, lastUsedAt, revokedAt }: Row): AccessTokenResource {
  return {
    id,
    name,
    scopes,
    created_at: toSeconds(createdAt),
    rotated_at: rotatedAt && toSeconds(rotatedAt),
    last_used_at: lastUsedAt && toSeconds(lastUsedAt),
    revoked_at: revokedAt && toSeconds(revokedAt),
  }
}
